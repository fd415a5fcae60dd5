"""Word files: merged cells, tracked changes, lists, text boxes and margins, as a reader of the page sees them."""

import docx
import pytest

from generator.importing.paper import FileKind, Paragraph
from tests.importing.opening.opening_files import cell, changed, drawn, opened, paragraph, row, tables, word_file

OLD = '<w:hMerge w:val="restart"/>'
SPAN, DOWN, ON = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def wrapped(content):
    return f"<w:sdt><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def texts(paper):
    return [block.text for block in paper.blocks if isinstance(block, Paragraph)]


def test_a_file_made_by_word_opens_with_its_merged_cells(tmp_path):
    document = docx.Document()
    document.add_paragraph("江苏省常州市部门整体预算绩效目标表")
    table = document.add_table(4, 3)
    table.cell(0, 0).merge(table.cell(2, 0)).text = "一级"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "二级\n三级"
    table.cell(1, 1).merge(table.cell(1, 2)).text = "方块"
    table.cell(2, 1).merge(table.cell(2, 2)).text = "右"
    table.cell(3, 2).text = "末"
    document.add_paragraph("完")
    document.save(tmp_path / "a.docx")
    paper = opened(tmp_path / "a.docx")
    assert paper.kind is FileKind.WORD
    assert drawn(tables(paper)[0]) == ["0:一级[3x1] 1:二级\n三级[1x2]", "1:方块[1x2]", "1:右[1x2]", "0: 1: 2:末"]
    assert paper.text == "江苏省常州市部门整体预算绩效目标表\n\n一级\t二级\n三级\n\t方块\n\t右\n\t\t末\n\n完\n\n"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            row(cell("甲", DOWN), cell("乙", SPAN)) + row(cell("", ON), cell("丙"), cell("丁")),
            ["0:甲[2x1] 1:乙[1x2]", "1:丙 2:丁"],
        ),
        (
            row(cell("甲"), cell("乙")) + f"<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{cell('丙')}</w:tr>",
            ["0:甲 1:乙", "1:丙"],
        ),
        (row(cell("甲", ON), cell("乙")), ["0:甲 1:乙"]),
        (row(cell("甲", OLD), cell("", "<w:hMerge/>"), cell("乙")) + row(cell("丙"), cell("丁")),
         ["0:甲[1x2] 2:乙", "0:丙 1:丁"]),
        (wrapped(row(cell("甲"), wrapped(cell("乙")))), ["0:甲 1:乙"]),
        (row(cell("甲")) + f"<w:tr><w:trPr><w:del/></w:trPr>{cell('删')}</w:tr>" + row(cell("乙")), ["0:甲", "0:乙"]),
        (row(cell("甲"), cell("乙", '<w:gridSpan w:val="99999999"/>')) + row(cell("丙")), ["0:甲 1:乙", "0:丙"]),
    ],
    ids=["both ways", "grid before", "continues nothing", "old merge", "wrapped", "deleted row", "a span too wide"],
)  # fmt: skip
def test_cells_stand_where_word_puts_them(tmp_path, rows, expected):
    assert drawn(tables(opened(word_file(tmp_path, f"<w:tbl>{rows}</w:tbl>")))[0]) == expected


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/></w:r>", "甲\t乙\n丙-"),
        ("<w:ins><w:r><w:t>加</w:t></w:r></w:ins><w:del><w:r><w:delText>减</w:delText></w:r></w:del>", "加"),
        ("<w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo>", "新"),
        ("<w:link><w:r><w:t>链</w:t></w:r></w:link><w:smartTag><w:r><w:t>接</w:t></w:r></w:smartTag>", "链接"),
        ("<w:fldSimple><w:r><w:t>2023</w:t></w:r></w:fldSimple><w:r><w:instrText>X</w:instrText></w:r>", "2023"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>95%</w:t></w:r>', "≥95%"),
        ('<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf0a3</w:t></w:r><w:r><w:t>3</w:t></w:r>', "≤3"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>露</w:t></w:r>", "露"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>露</w:t></w:r>', "露"),
        ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "a+b"),
        ("<w:r><w:t>一</w:t></w:r><!-- 批注 --><w:r><w:t>二</w:t></w:r>", "一二"),
    ],
    ids=["breaks", "tracked", "moved", "links", "fields", "sign", "sign font", "hidden", "shown", "formula", "comment"],
)  # fmt: skip
def test_the_text_of_a_paragraph_is_what_is_printed(tmp_path, runs, text):
    assert texts(opened(word_file(tmp_path, f"<w:p>{runs}</w:p>"))) == [text]


def test_a_text_box_is_read_once_though_it_is_written_twice(tmp_path):
    box = f"<w:txbxContent>{paragraph('框里')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert texts(opened(word_file(tmp_path, f"<w:p><w:r><w:t>框外</w:t>{both}</w:r></w:p>"))) == ["框外", "框里"]


def test_headers_footers_and_footnotes_come_last_and_once(tmp_path):
    document = docx.Document()
    document.add_paragraph("正文")
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.add_section().header.is_linked_to_previous = False
    document.sections[1].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "页脚"
    document.save(tmp_path / "a.docx")
    assert texts(opened(tmp_path / "a.docx")) == ["正文", "页眉", "页脚"]


def test_numbers_that_word_sets_by_itself_are_part_of_the_text(tmp_path):
    levels = (
        '<w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/>'
        '<w:suff w:val="nothing"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    )
    numbering = (
        f'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )

    def numbered(level, text):
        place = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr></w:pPr>'
        return paragraph(text).replace("<w:p>", f"<w:p>{place}")

    body = numbered(0, "甲") + numbered(1, "子") + numbered(1, "丑") + numbered(0, "乙") + numbered(1, "寅")
    paper = opened(word_file(tmp_path, body + numbered(0, "丙"), numbering=numbering))
    assert texts(paper) == ["（九）甲", "九.1 子", "九.2 丑", "（十）乙", "十.1 寅", "（十一）丙"]


def test_lists_of_styles_are_counted(tmp_path):
    document = docx.Document()
    for text, style in [("甲", "List Number"), ("乙", "List Number"), ("丙", "List Bullet")]:
        document.add_paragraph(text, style)
    document.save(tmp_path / "a.docx")
    assert texts(opened(tmp_path / "a.docx")) == ["1. 甲", "2. 乙", "• 丙"]


def test_a_table_in_a_cell_is_a_table_of_its_own(tmp_path):
    inner = f"<w:tbl>{row(cell('内'), cell('1'))}</w:tbl>"
    last = f"<w:tr>{cell('名称')}<w:tc>{paragraph('前')}{inner}{paragraph('后')}</w:tc></w:tr>"
    outer = "".join(row(cell(f"行{number}"), cell("值")) for number in range(3))
    paper = opened(word_file(tmp_path, f"<w:tbl>{outer}{last}</w:tbl>"))
    assert [drawn(table) for table in tables(paper)] == [
        ["0:行0 1:值", "0:行1 1:值", "0:行2 1:值", "0:名称 1:前\n后"],
        ["0:内 1:1"],
    ]


def test_a_frame_around_a_table_is_no_table(tmp_path):
    inner = f"<w:tbl>{row(cell('内'), cell('1'))}</w:tbl>"
    frame = f"<w:tbl><w:tr><w:tc>{paragraph('标题')}{inner}{paragraph('落款')}</w:tc></w:tr></w:tbl>"
    paper = opened(word_file(tmp_path, frame))
    assert paper.text == "标题\n\n内\t1\n\n落款\n\n"


def test_a_file_of_the_strict_edition_opens(tmp_path):
    path = word_file(tmp_path, paragraph("严格"))
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    document = f'<d:document xmlns:d="{strict}"><d:body><d:p><d:r><d:t>严格</d:t></d:r></d:p></d:body></d:document>'
    assert texts(opened(changed(path, {"word/document.xml": document}))) == ["严格"]
