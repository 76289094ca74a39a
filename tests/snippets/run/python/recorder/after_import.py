"""Acts on a module as soon as the source, or a library of it, has imported it."""

import sys
from collections.abc import Callable
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType

Action = Callable[[ModuleType], None]


def after_import(name: str, action: Action) -> None:
    """Have the action done once, right after the module's own code has run."""
    sys.meta_path.insert(0, After(name, action))


class After(MetaPathFinder):
    """Finds one module as all others would, once."""

    def __init__(self, name: str, action: Action):
        self.name, self.action = name, action

    def find_spec(self, fullname: str, path: object, target: object = None) -> ModuleSpec | None:
        """Give the module's own spec, with the action behind its code."""
        if fullname != self.name:
            return None
        sys.meta_path.remove(self)
        spec = find_spec(fullname)
        if spec and spec.loader:
            execute = spec.loader.exec_module

            def then_act(module: ModuleType) -> None:
                execute(module)
                self.action(module)

            spec.loader.exec_module = then_act
        return spec
