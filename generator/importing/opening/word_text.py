"""The text of a paragraph in a Word file, as someone sees it who reads the printed page."""

from generator.importing.opening.archives import Element, attribute, child, local
from generator.importing.opening.symbols import shown

# What is no text of the paragraph: its settings, what was taken out while changes were tracked, how fields are made.
_LEFT_OUT = frozenset(
    {"pPr", "rPr", "sectPr", "del", "moveFrom", "delText", "instrText", "delInstrText", "sdtPr", "sdtEndPr", "rubyPr"}
)
_MARKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = frozenset({"0", "false", "off"})


class ParagraphText:
    """The pieces of a paragraph, gathered from first to last."""

    def __init__(self, paragraph: Element) -> None:
        """Gather them."""
        self.pieces: list[str] = []
        self.boxes: list[Element] = []  # the contents of the text boxes that hang on the paragraph
        self._gather(paragraph, "")

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(self.pieces)

    def _gather(self, parent: Element, font: str) -> None:
        for element in parent:
            name = local(element)
            if name == "t":
                self.pieces.append(shown(font, element.text or ""))
            elif name in _MARKS:
                self.pieces.append(_MARKS[name])
            elif name == "sym":
                self.pieces.append(_symbol(element))
            elif name == "r":
                self._run(element)
            elif name == "txbxContent":
                self.boxes.append(element)
            elif name == "AlternateContent":
                self._gather(chosen(element), font)
            elif name not in _LEFT_OUT:
                self._gather(element, font)

    def _run(self, run: Element) -> None:
        if is_on(child(run, "rPr", "vanish")):
            return
        fonts = child(run, "rPr", "rFonts")
        self._gather(run, "" if fonts is None else attribute(fonts, "ascii") or attribute(fonts, "hAnsi"))


def chosen(alternatives: Element) -> Element:
    """The one of several ways to write the same thing that holds text; the first if none does."""
    return next((one for one in alternatives if any(local(part) == "t" for part in one.iter())), alternatives[0])


def is_on(setting: Element | None) -> bool:
    """Whether a setting is there and not taken back."""
    return setting is not None and attribute(setting, "val") not in _OFF


def _symbol(element: Element) -> str:
    code = int(attribute(element, "char", "20"), 16)
    return shown(attribute(element, "font"), chr(code))
