"""What takes the marks of a page from pdfminer: the signs that are seen, each named or said to be unnamed."""

from collections.abc import Iterable
from typing import NamedTuple

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.utils import Matrix, Rect, apply_matrix_pt

UNREADABLE = "\ufffd"
_READ = 0.3  # of a sign; where less of it is seen nobody can read it
_LEAST = 0.01  # points; the width of what has none


class _Window(NamedTuple):
    """The part of the page in which marks are seen."""

    left: float
    bottom: float
    right: float
    top: float

    def within(self, points: list[tuple[float, float]]) -> "_Window":
        """The part of it that lies in the box around some points."""
        across, up = [x for x, _ in points], [y for _, y in points]
        return _Window(
            max(self.left, min(across)), max(self.bottom, min(up)), min(self.right, max(across)), min(self.top, max(up))
        )

    def seen(self, char: LTChar) -> "_Window | None":
        """The part of a sign that is seen; nothing where it is too little to read the sign."""
        part = self.within([(char.x0, char.y0), (char.x1, char.y1)])
        width, height = max(char.x1 - char.x0, _LEAST), max(char.y1 - char.y0, _LEAST)
        share = (part.right - part.left + _LEAST) * (part.top - part.bottom + _LEAST) / width / height
        return part if part.left <= part.right and part.bottom <= part.top and share >= _READ else None


_EVERYWHERE = _Window(float("-inf"), float("-inf"), float("inf"), float("inf"))


class Device(PDFPageAggregator):
    """A page as it is drawn. Spreadsheets draw the whole text of a cell and show the part that fits."""

    def __init__(self, resources: PDFResourceManager) -> None:
        """Begin; no layout is analysed, that is ours to do."""
        super().__init__(resources, laparams=None)
        self.unseen = 0  # signs that were drawn outside of what is shown
        self._window = _EVERYWHERE
        self._kept: list[_Window] = []
        self._around: list[tuple[_Window, list[_Window]]] = []

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        """Begin a page, all of which is seen."""
        super().begin_page(page, ctm)
        self._window, self._kept, self._around = _EVERYWHERE, [], []

    def begin_figure(self, name: str, bbox: Rect, matrix: Matrix) -> None:
        """Begin a drawing within the drawing."""
        super().begin_figure(name, bbox, matrix)
        self._around.append((self._window, self._kept))
        self._kept = []

    def end_figure(self, name: str) -> None:
        """See again what was seen before a drawing within the drawing."""
        super().end_figure(name)
        self._window, self._kept = self._around.pop()

    def keep(self) -> None:
        """Remember what is seen."""
        self._kept.append(self._window)

    def give_back(self) -> None:
        """See again what was seen when it was last remembered."""
        if self._kept:
            self._window = self._kept.pop()

    def narrow(self, path: Iterable[tuple[object, ...]]) -> None:
        """See from now on only what lies in a path."""
        points = [
            (float(str(x)), float(str(y))) for _, *rest in path for x, y in zip(rest[::2], rest[1::2], strict=False)
        ]
        if points:
            self._window = self._window.within([apply_matrix_pt(self.ctm, point) for point in points])

    def render_char(  # noqa: PLR0913, PLR0917 - pdfminer calls it so
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> float:
        """Draw a sign, unless it is not seen."""
        width = super().render_char(matrix, font, fontsize, scaling, rise, cid, ncs, graphicstate)
        drawn = self.cur_item._objs  # noqa: SLF001 - there is no other way to take the last one back
        last = drawn[-1]
        if isinstance(last, LTChar) and self._window != _EVERYWHERE:
            seen = self._window.seen(last)
            if seen is None:
                self.unseen += bool(last.get_text().strip())
                drawn.pop()
            else:
                last.set_bbox((seen.left, seen.bottom, seen.right, seen.top))
        return width

    def handle_undefined_char(self, font: PDFFont, cid: int) -> str:
        """Stand in for a sign of which the font does not say what it is."""
        del font, cid
        return UNREADABLE


class Interpreter(PDFPageInterpreter):
    """pdfminer's, which does not look at windows."""

    device: Device

    def do_q(self) -> None:
        """Remember how things are drawn."""
        super().do_q()
        self.device.keep()

    def do_Q(self) -> None:  # noqa: N802 - the operators of PDF are called so
        """Draw again as before."""
        super().do_Q()
        self.device.give_back()

    def do_W(self) -> None:  # noqa: N802
        """Narrow the window to a path."""
        super().do_W()
        self.device.narrow(self.curpath)

    def do_W_a(self) -> None:  # noqa: N802
        """Narrow the window to a path, by the other rule of what is in it."""
        super().do_W_a()
        self.device.narrow(self.curpath)
