"""The site that tests of its data look at: the project's own records, on a site that knows its address."""

from pathlib import Path

import pytest

from generator.build import build
from generator.words import Language
from tests.conftest import ROOT

SITE = "https://example.cn/mingxi/"
SETTINGS = f"""site_name: 绩效目标公开
site_url: {SITE}
site_description: 各地部门整体预算绩效目标表
theme: {{name: material}}
extra:
  mingxi:
    publisher: 某某财政局
    contact: wx@example.cn
    licence: https://creativecommons.org/licenses/by/4.0/
"""


@pytest.fixture(scope="session")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    root = tmp_path_factory.mktemp("addressed")
    (root / "data").symlink_to(ROOT / "data", target_is_directory=True)
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    assert build(root, root / "site", Language.ZH).report.problems == ()
    return root / "site"
