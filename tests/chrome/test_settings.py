"""Owners are told what does not fit in `mkdocs.yml`, where it is, and what to do."""

import pytest

from generator.chrome import read_settings
from tests.conftest import ROOT


def test_a_project_without_settings_has_the_shipped_ones():
    settings, problems = read_settings(ROOT / "tests")
    assert problems == []
    assert settings is not None
    assert (settings.site_name, settings.tabs, settings.publication.publisher) == ("明细", (), "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site_nmae: 明细", "mkdocs.yml:1 [unknown-key] 没有名为 `site_nmae` 的项"),
        ("site_url: www.example.org", "mkdocs.yml:1 [pattern] `site_url` 是 `www.example.org`，写法不对"),
        ("extra:\n  mingxi:\n    pulisher: 某局", "mkdocs.yml:3 [unknown-key] 没有名为 `pulisher` 的项"),
        ("extra:\n  mingxi:\n    contact: 某局", "mkdocs.yml:3 [pattern] `contact` 是 `某局`，写法不对"),
        (
            "extra:\n  mingxi:\n    issues: javascript:x",
            "mkdocs.yml:3 [pattern] `issues` 是 `javascript:x`，写法不对",
        ),
        ("theme: readthedocs", "mkdocs.yml:1 [pattern] `name` 是 `readthedocs`，写法不对"),
        ("theme:\n  logo: none.svg", "mkdocs.yml:2 [missing-file] `docs` 里没有 `none.svg`"),
        ("theme:\n  logo: ../mkdocs.yml", "mkdocs.yml:2 [pattern] `logo` 是 `../mkdocs.yml`，写法不对"),
        ("extra_css:\n  - more/own.css\n  - none.css", "mkdocs.yml:3 [missing-file] `docs` 里没有 `none.css`"),
        ("theme:\n  icon:\n    logo: material/none", "mkdocs.yml:3 [missing-file] 没有名为 `material/none` 的图标"),
        (
            "theme:\n  palette:\n    toggle: {icon: none, name: 深}",
            "mkdocs.yml:2 [missing-file] 没有名为 `none` 的图标",
        ),
        ("theme:\n  palette:\n    scheme: Dark!", "mkdocs.yml:2 [pattern] `scheme` 是 `Dark!`，写法不对"),
        ("nav: 地区", "mkdocs.yml:1 [pattern] `nav` 是 `地区`，写法不对"),
        ("nav:\n  - 首页: index.md\n  - 坏: ../x.md", "mkdocs.yml:3 [pattern] `../x.md` 不是本站的页"),
        ("nav:\n  - 坏: 'javascript:x'", "mkdocs.yml:2 [pattern] `javascript:x` 不是本站的页"),
        ("nav:\n  - 更多:\n      - 坏: /x.md", "mkdocs.yml:3 [pattern] `/x.md` 不是本站的页"),
        (
            "extra:\n  alternate:\n    - {name: EN, lang: en, link: 'javascript:x'}",
            "mkdocs.yml:3 [pattern] `link` 是 `javascript:x`，写法不对",
        ),
        ("site_name: !ENV NAME", "mkdocs.yml:1 [tag] 不用 `!` 标记"),
        (
            "site_name: 明细\nsite_name: 明细",
            "mkdocs.yml:2 [duplicate-key] `site_name` 在同一处写了两次，第一次在第 1 行",
        ),
    ],
)
def test_what_does_not_fit_is_told_with_its_place(told, text, said):
    assert told(text) == [said]


def test_settings_of_mkdocs_that_have_no_effect_are_let_be(told):
    assert (
        told("plugins: [search]\nmarkdown_extensions: [toc]\nuse_directory_urls: true\nrepo_url: https://x.org") == []
    )


def test_the_address_of_the_site_ends_with_a_slash(owner):
    settings, _ = read_settings(owner("site_url: https://example.org/a"))
    assert settings is not None
    assert settings.site_url == "https://example.org/a/"


def test_a_picture_outside_the_project_is_not_published(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/logo.svg").write_text("<svg/>", encoding="utf-8")
    root = tmp_path / "project"
    root.mkdir()
    (root / "mkdocs.yml").write_text(
        "site_name: 站\ndocs_dir: ../elsewhere\ntheme: {name: material, logo: logo.svg}\n", encoding="utf-8"
    )
    settings, problems = read_settings(root)
    assert settings is None
    assert [problem.rule for problem in problems] == ["missing-file"]


def test_an_address_that_no_browser_reads_is_told(tmp_path):
    (tmp_path / "mkdocs.yml").write_text('site_name: 站\nsite_url: "https://[abc/"\n', encoding="utf-8")
    settings, problems = read_settings(tmp_path)
    assert settings is None
    assert len(problems) == 1
