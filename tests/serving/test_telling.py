"""What is put into pages and said in them: nothing else than is needed, and nothing of what files say as HTML."""

import pytest

from generator.problems import Problem
from generator.serving.answering import allowing, kept_fresh
from generator.serving.board import State
from generator.serving.telling import tag, told_problems, waiting_page
from generator.words import Language, Words

HOST = "http://127.0.0.1:8000"
SCRIPT, CHANGES = f"{HOST}/-/serve.js", f"{HOST}/-/changes"


@pytest.mark.parametrize(
    ("policy", "allowed"),
    [
        ("default-src 'self'", "default-src 'self'"),
        ("default-src 'none'; script-src 'self'; connect-src 'self'", None),
        ("img-src 'none'", None),
        (
            "default-src 'none'; base-uri 'none'",
            f"default-src 'none'; base-uri 'none'; script-src {SCRIPT}; connect-src {CHANGES}",
        ),
        (
            "default-src 'none'; script-src 'self'; connect-src 'none'",
            f"default-src 'none'; script-src 'self'; connect-src {CHANGES}",
        ),
        (
            "script-src 'sha256-abc='; script-src-elem 'none'",
            f"script-src 'sha256-abc='; script-src-elem {SCRIPT}",
        ),
        (
            "default-src a.example",
            f"default-src a.example; script-src a.example {SCRIPT}; connect-src a.example {CHANGES}",
        ),
    ],
    ids=["all of ours", "ours by name", "no word of it", "nothing", "no connection", "elements", "another host"],
)
def test_a_policy_allows_what_it_did_and_the_script(policy, allowed):
    assert allowing(policy, HOST) == (allowed or policy)


@pytest.mark.parametrize(
    ("page", "fresh"),
    [
        ("<head>a</head>b", "<head>aTAG</head>b"),
        ("<HEAD>a</HEAD>b", "<HEAD>aTAG</HEAD>b"),
        ("<body>b</body>", "<body>bTAG</body>"),
        ("b", "bTAG"),
    ],
    ids=["a head", "capitals", "no head", "nothing"],
)
def test_the_script_stands_at_the_end_of_the_head(page, fresh):
    state = State("run", built=1, home='/"a/')
    assert kept_fresh(page, "127.0.0.1:8000", tag(state, "")) == fresh.replace("TAG", tag(state, ""))
    assert 'data-home="/&quot;a/"' in tag(state, "")


PROBLEMS = [
    Problem(
        "data/b.yaml", 3, 7, "amount", Words("`<b>` 不是金额", "`<b>` is no amount"), Words("写 `1.5`", "write `1.5`")
    ),
    Problem("data/<a>.yaml", 1, 1, "encoding", Words("不是 UTF-8", "not UTF-8")),
    Problem("data/b.yaml", 2, 1, "missing", Words("缺少 `title`", "`title` is missing")),
]


def test_every_problem_is_told_with_file_line_sentence_and_hint():
    assert told_problems(PROBLEMS, Language.ZH, has_site=True) == (
        '<details class="mx-serve" lang="zh-CN" open>\n'
        '<summary class="mx-serve__head"><strong>2 个文件里有 3 个问题</strong>\n'
        '<span class="mx-serve__then">网页还是上一次建好的样子；改好、保存，这里自己消失</span></summary>\n'
        '<div class="mx-serve__body">\n'
        '<h2 class="mx-serve__file"><code>data/&lt;a&gt;.yaml</code></h2>\n'
        '<ol class="mx-serve__problems">\n'
        '<li class="mx-serve__problem">\n'
        '<p class="mx-serve__place">第 1 行，第 1 列 <code>encoding</code></p>\n'
        '<p class="mx-serve__message">不是 UTF-8</p>\n'
        "</li>\n"
        "</ol>\n"
        '<h2 class="mx-serve__file"><code>data/b.yaml</code></h2>\n'
        '<ol class="mx-serve__problems">\n'
        '<li class="mx-serve__problem">\n'
        '<p class="mx-serve__place">第 2 行，第 1 列 <code>missing</code></p>\n'
        '<p class="mx-serve__message">缺少 <code>title</code></p>\n'
        "</li>\n"
        '<li class="mx-serve__problem">\n'
        '<p class="mx-serve__place">第 3 行，第 7 列 <code>amount</code></p>\n'
        '<p class="mx-serve__message"><code>&lt;b&gt;</code> 不是金额</p>\n'
        '<p class="mx-serve__hint">提示：写 <code>1.5</code></p>\n'
        "</li>\n"
        "</ol>\n"
        "</div>\n"
        "</details>\n"
    )


def test_an_english_site_tells_them_in_english():
    told = told_problems(PROBLEMS[2:], Language.EN, has_site=False)
    assert "1 problem in 1 file" in told
    assert "line 2, column 1" in told
    assert "this page becomes the site" in told


def test_the_page_that_waits_says_what_it_waits_for():
    assert "正在建站" in waiting_page("", Language.ZH)
    assert "还没有网站" in waiting_page("<p>坏了</p>", Language.ZH)
    assert "The site is being built" in waiting_page("", Language.EN)
