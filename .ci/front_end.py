"""Whether mypyc takes the modules that ``pyproject.toml`` has compiled; nothing is compiled here.

mypyc knows fewer types than mypy, and refuses some code that mypy takes. A build with it takes
minutes, its front end some seconds: this ends with 1, and says where, if that finds an error, or
code that would do another thing than it does uncompiled.
"""

import ast
import io
import sys
import tempfile
import tomllib
from contextlib import redirect_stdout
from pathlib import Path

from mypyc.build import mypycify

CACHED, LATER = "import cached_property", ", init=False"


def misread(tree: ast.AST) -> list[int]:
    """The lines with a name in an expression that is given another value further on in it.

    Compiled, f(a, a := 2) calls f(2, 2): a name is read where it is used, and not where it stands.
    """
    found = []
    # What these have is used before what comes next is looked at.
    apart = ast.BoolOp | ast.IfExp | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
    for node in ast.walk(tree):
        if isinstance(node, apart) or not isinstance(node, ast.expr):
            continue
        parts = list(ast.iter_child_nodes(node))
        for at, part in enumerate(parts):
            given = {n.target.id for n in ast.walk(part) if isinstance(n, ast.NamedExpr)}
            if any(isinstance(n, ast.Name) and n.id in given for n in parts[:at]):
                found.append(node.lineno)
    return found


def unsure(tree: ast.AST) -> list[int]:
    """The lines that reckon with two sums that have no start, which are 0 or of any type.

    Compiled, both are taken for whole numbers: of floats sum(a) - sum(b) fails, sum(a, 0.0) does
    not.
    """
    found = []
    for scope in ast.walk(tree):
        if not isinstance(scope, ast.FunctionDef):
            continue
        given = [n for n in ast.walk(scope) if isinstance(n, ast.Assign) and is_sum(n.value)]
        names = {t.id for n in given for t in n.targets if isinstance(t, ast.Name)}
        for node in ast.walk(scope):
            if isinstance(node, ast.BinOp):
                sides = [node.left, node.right]
            elif isinstance(node, ast.Compare):
                sides = [node.left, *node.comparators]
            else:
                continue
            if sum(is_sum(n) or (isinstance(n, ast.Name) and n.id in names) for n in sides) > 1:
                found.append(node.lineno)
    return found


def is_sum(node: ast.expr) -> bool:
    """Whether an expression is a sum without a start."""
    if not isinstance(node, ast.Call) or len(node.args) != 1:
        return False
    return isinstance(node.func, ast.Name) and node.func.id == "sum"


project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
hook = project["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
files = [
    str(path)
    for pattern in hook["include"]
    for path in sorted(Path().glob(pattern))
    if not any(path.match(out) for out in hook["exclude"])
]
texts = {path: Path(path).read_text(encoding="utf-8") for path in files}
asked = (
    (misread, "a name is given another value within the expression that reads it"),
    (unsure, "two sums without a start may be of no whole numbers"),
)
trees = {path: ast.parse(text) for path, text in texts.items()}
wrong = [
    f"{path}:{line}: {said}"
    for ask, said in asked
    for path, tree in trees.items()
    for line in ask(tree)
]
# Compiled, a class has no room for what it found, and finds it anew each time.
wrong += [f"{path}: cached_property caches nothing" for path in files if CACHED in texts[path]]
# Nor does its field get its default, if it is not given to it.
wrong += [f"{path}: a field with init=False is undefined" for path in files if LATER in texts[path]]
if wrong:
    sys.exit("\n".join(wrong))
said = io.StringIO()
with tempfile.TemporaryDirectory() as folder:
    # As in the build, which hides the settings of mypy in pyproject.toml.
    alone = ["--config-file=", f"--cache-dir={folder}/cache"]
    try:
        with redirect_stdout(said):
            mypycify([*hook["mypy-args"], *alone, *files], target_dir=folder, **hook["options"])
    finally:
        # Its warnings are of what might be faster.
        lines = said.getvalue().splitlines(keepends=True)
        print(*(line for line in lines if ": warning: " not in line), sep="", end="")
print(f"mypyc takes all {len(files)} modules")
