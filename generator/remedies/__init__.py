"""What each kind of problem means and what to do about it, at more length than the hint beside a problem."""

from generator.problems import Code
from generator.remedies.making import MAKING
from generator.remedies.remedy import Remedy, remedy

__all__ = ["REMEDIES", "Remedy"]


REMEDIES: dict[Code, Remedy] = {
    "unreadable": remedy(
        ("文件或文件夹打不开", "a file or folder cannot be opened"),
        ("给予读的权限，或换成普通文件", "grant permission to read it, or put a plain file there"),
    ),
    "too-large": remedy(
        ("文件超过 4 MB，不读", "a file of more than 4 MB is not read"),
        ("看看是不是放错了；原文只留有表的部分", "see whether it is the right file; keep the part with the table"),
    ),
    "encoding": remedy(
        ("文件不是 UTF-8 编码的文字", "the file is no UTF-8 text"),
        ("用编辑器另存为 UTF-8；原文另存后要改 sha256", "save it as UTF-8; of a document, note the new sha256"),
    ),
    "hidden-character": remedy(
        ("有看不见的字符，例如零宽空格", "there is a hidden character, such as a zero-width space"),
        ("在所说的位置删去它", "remove it at the place that is named"),
    ),
    "empty-file": remedy(("文件是空的", "the file is empty"), ("写入内容，或删去文件", "fill it, or delete it")),
    "second-document": remedy(
        ("`---` 后面又开始了一份内容", "a second document begins after `---`"),
        ("一个文件只写一份，另一份移走", "keep one document a file and move the other"),
    ),
    "yaml": remedy(
        ("不是合法的 YAML，多半缺引号、括号或缩进", "not YAML, mostly for want of quotes, a bracket or an indent"),
        (
            "值里有 `: ` 或以 `>` `%` `@` `*` 开头时加引号；括号成对，用空格缩进",
            "quote values that hold `: ` or begin with `>` `%` `@` `*`; close brackets; indent with spaces",
        ),
    ),
    "json": remedy(
        ("不是合法的 JSON", "not JSON"),
        (
            "名称和文字加双引号，各项之间用逗号，末项之后不用",
            "double quotes, and commas between items, none after the last",
        ),
    ),
    "too-deep": remedy(
        ("嵌套太深，记录用不着", "nested deeper than a record ever is"),
        ("看看括号是否成对", "see whether every bracket is closed"),
    ),
    "duplicate-key": remedy(
        ("同一处有两个相同的名称", "a key stands twice in one place"),
        ("删去或改名其中一个", "remove or rename one of them"),
    ),
    "no-value": remedy(
        ("名称后面没有值", "there is no value after a name"),
        ('原表留空写 ""；原表没有这一格就删去这一项', 'write "" for a printed blank; leave out what is not printed'),
    ),
    "alias": remedy(
        ("用了 `*` 引用", "an alias (`*`) is used"),
        ("把内容直接写在这里；值以 `*` 开头时加引号", "write the content here; quote a value that begins with `*`"),
    ),
    "anchor": remedy(
        ("用了 `&` 标记", "an anchor (`&`) is used"),
        ("去掉标记；值以 `&` 开头时加引号", "remove it; quote a value that begins with `&`"),
    ),
    "tag": remedy(
        ("用了 `!` 标记", "a tag (`!`) is used"),
        ("去掉标记；值以 `!` 开头时加引号", "remove it; quote a value that begins with `!`"),
    ),
    "missing": remedy(
        ("缺少必有的一项", "a field that must be there is missing"),
        ("补上；每项的意思见 fields.md", "add it; `fields.md` says what each field is"),
    ),
    "unknown-key": remedy(
        ("没有这个名称的项，多半是写错了字", "there is no field of that name, mostly a slip of the pen"),
        ("照提示里相近的名称改", "take the name that the hint proposes"),
    ),
    "shape": remedy(
        ("应是列表、文字或若干名称和值，写成了别的", "a list, a text or names with values is something else"),
        ("照 fields.md 里的例子写", "write it like the example in `fields.md`"),
    ),
    "empty": remedy(
        ("不能留空的一项空着", "a field that may not be empty is empty"),
        ("写上内容；没有内容就删去这一项", "fill it, or leave the field out"),
    ),
    "too-long": remedy(
        ("文字太长", "a text is too long"),
        ("一段一条地分开写", "write each paragraph as an item of its own"),
    ),
    "amount": remedy(
        ("这一格应是金额", "the cell should be an amount"),
        ("只写数字，照原表的位数，例如 `1128.32`", "write digits as printed, e.g. `1128.32`"),
    ),
    "share": remedy(
        ("这一格应是占比", "the cell should be a share"),
        ("写百分数，例如 `22.29%`", "write a percentage, e.g. `22.29%`"),
    ),
    "number": remedy(
        ("这一项应是整数，在一定范围内", "the field should be a whole number within bounds"),
        ("只写数字，例如 `2025`", "write digits only, e.g. `2025`"),
    ),
    "day": remedy(
        ("日历上没有这一天", "the calendar does not have this day"),
        ("写成 YYYY-MM-DD", "write YYYY-MM-DD"),
    ),
    "word": remedy(
        ("只能用规定的几个词，这个不是", "only certain words may stand here, and this is none"),
        ("从提示所列的词里选一个", "choose one of the words in the hint"),
    ),
    "pattern": remedy(
        ("写法不合规定，例如代码的位数不对", "not written as expected, such as a code with a digit too few"),
        ("照提示里的样子写", "write it as the hint shows"),
    ),
    "path": remedy(
        ("文件的位置或名称与内容不符", "the place or name of a file is not what its content says"),
        ("改内容，或移到 data/records/<地区>/<部门>/<年度>.yaml", "mend it, or move the file to where it belongs"),
    ),
    "stray-file": remedy(
        ("文件放在不会读到的地方", "a file lies where nothing reads it"),
        ("移到它该在的文件夹，或删去", "move it to its folder, or delete it"),
    ),
    "two-files": remedy(
        ("同一部门同一年度有两份记录", "two files hold the same department and year"),
        ("留下一份", "keep one of them"),
    ),
    "region": remedy(
        ("没有这个地区代码", "there is no such code of a place"),
        (
            "查六位代码；新设的地区加进 data/vocabulary/regions.yaml",
            "see the code; add a new place to data/vocabulary/regions.yaml",
        ),
    ),
    "department": remedy(
        ("没有这一类部门，或名称不像这一类", "there is no such kind of department, or its name is of another kind"),
        ("换成提示的代号，或给那一类加别名", "take the kind in the hint, or give that kind an alias"),
    ),
    "form": remedy(
        ("没有这种表式", "there is no such form"),
        ("用 forms.md 所列的代号，或加一种表式", "use an id of `forms.md`, or add a form"),
    ),
    "part": remedy(
        ("表式没有这一部分，或标题不是表式印的", "the form has no such part, or does not print this title"),
        ("换一种表式，或改标题", "use another form, or mend the title"),
    ),
    "column": remedy(
        ("列或表头与表式不同，或行里有表头没有的格", "columns are not the form's, or a row has a cell without a head"),
        ("照表式写表头和次序；多出的格删去", "write heads and order as the form has them; remove the cell"),
    ),
    "row-id": remedy(
        ("行号重复、没有登记，或所指的行不存在", "a row id stands twice, was not minted, or names no row"),
        ("删去这个 id，运行 `mingxi mint`", "remove the id and run `mingxi mint`"),
    ),
    "scope": remedy(
        ("写了口径，没有写依据", "a scope is given without what it was inferred from"),
        ("在 inferred 里写依据，或写 unstated", "say it under `inferred`, or write unstated"),
    ),
    "inferred": remedy(
        ("推定的依据不在原文里，或看不出来", "what a value was inferred from is not in the document, or does not tell"),
        ("照原文引一句能看出来的话", "quote words of the document that tell"),
    ),
    "repair": remedy(
        ("repairs 里写的与原文印的次数或内容不符", "what `repairs` lists is not what the document prints"),
        ("原文印几次写几次；表式都收的写进记录", "list it as often as it is printed; keep what the form keeps"),
    ),
    "level": remedy(
        ("分组标签印在别处", "the label of a group is printed elsewhere"),
        ("把行放到所属的分组；版面所致的写一条 moved", "put the rows in their group, or add a `moved` repair"),
    ),
    "source": remedy(
        ("原文不在，或与记录的 SHA-256 不符", "the document is not there, or has another SHA-256"),
        ("放回收到的原文；确是新收到的才改 sha256", "put the document back; note a new sha256 only for a new one"),
    ),
    "untraced": remedy(
        ("值在原文中没有位置，或还没有对照", "a value has no place in the document, or was never looked for"),
        ("运行 `mingxi trace`；仍有就照原文改记录", "run `mingxi trace`; if it stays, mend the record"),
    ),
    "trace": remedy(
        ("记下的位置与记录、表式或原文对不上", "places noted no longer fit the record, form or document"),
        ("运行 `mingxi trace`", "run `mingxi trace`"),
    ),
    "left-over": remedy(
        ("原文有的文字不在记录里", "the document has a text that is in no record"),
        ("补进记录；不是表的内容，在 repairs 里写 residue", "add it, or say under `repairs` that it is residue"),
    ),
    "unrecorded-repeat": remedy(
        ("分组标签跨页重印，记录没有说明", "a label was printed again after a page break, unrecorded"),
        ("在 repairs 里写一条 repeated", "add a `repeated` entry under `repairs`"),
    ),
    "coverage": remedy(
        ("data/coverage 与记录不符", "data/coverage does not agree with the records"),
        ("已经收录的删去，重复的留一条", "remove what is here now, and keep one of two"),
    ),
    "response": remedy(
        (
            "data/responses 里的回应写了个人，或没有对应的核对结果",
            "a reply names a person, or answers nothing that was found",
        ),
        (
            "署单位的名称；`finding` 照记录页上那一条的网址写",
            "sign with the department; take `finding` from the address of the finding",
        ),
    ),
    "vocabulary": remedy(
        ("词汇表前后不一：重名，或指向没有的东西", "a vocabulary is at odds with itself: a name twice, or of nothing"),
        ("一个名称只归一处，互指的两边都写", "give a name to one entry; let two that differ name each other"),
    ),
    "mint": remedy(
        ("行号写不进去", "row ids cannot be written in"),
        ("每行写成 `- {name: …}`，或自己写 id 和 minted", "write rows as `- {name: …}`, or ids by hand"),
    ),
    "lock": remedy(
        ("data/addresses.lock 里有一行不是地址", "a line of data/addresses.lock is no address"),
        ("从版本库取回；合并留下的记号删去，两边的行都留", "restore it; after a merge keep the lines of both sides"),
    ),
    "address": remedy(
        ("公布过的地址或行不再有了", "an address or a row that was published is gone"),
        (
            "放回它；改了的写进 data/redirects.yaml，撤下的写在其中的 withdrawn 里",
            "restore it; write in data/redirects.yaml where it moved, or under withdrawn why it was withdrawn",
        ),
    ),
    "redirect": remedy(
        (
            "data/redirects.yaml 里的一条走不通：还在、没有、写了两次、接连改动或绕成一圈，或没有地址清单",
            "an entry of data/redirects.yaml leads from what is here, to nothing, twice or in a chain, or has no lock",
        ),
        ("照提示改；`new` 一律写现在的地址", "mend it as the hint says; `new` is always where it is now"),
    ),
    "version": remedy(
        ("公布过的版本没有留下，或留下的文件变了", "a version that was published was not kept, or its file changed"),
        (
            "运行 `mingxi revise`，写明改了什么；文件从版本库取回",
            "run `mingxi revise` and say what changed; restore files",
        ),
    ),
    "shard": remedy(
        ("分站的清单不全、没有网址，或与别的分站有同样的表", "a shard lacks lists or an address, or shares tables"),
        ("写明 site_url 重建那个分站；每张表只放在一个分站里", "build it again with a site_url; share no table"),
    ),
    **MAKING,
}
