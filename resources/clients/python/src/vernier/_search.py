"""A search whose trials the caller runs: a conversation with `vernier-cli serve`."""

from __future__ import annotations

import json
import math
import subprocess
import threading
from types import TracebackType
from typing import Any, Literal, Mapping, Sequence

from ._program import VernierError, find_program

Value = Any  # a number, a string or a bool, as the parameter says
Goal = Literal["minimize", "maximize"]


class Trial:
    """One configuration to try. As a context it ends with the block: told, failed by an exception, or with its last report."""

    def __init__(self, search: Search, id_: int, params: dict[str, Value], resource: int | None) -> None:
        self.id = id_
        self.params = params
        self.resource = resource  # run up to this step, where the search allocates steps; else None
        self.value: float | None = None  # what was told, or reported last; of several objectives the first
        self.values: dict[str, float] = {}  # all that were told, by name
        self.state: Literal["running", "paused", "stopped", "complete", "failed"] = "running"
        self.reason = ""  # why it was stopped or paused, in plain English
        self._search = search

    @property
    def should_stop(self) -> bool:
        """Whether the last report was answered by stop or pause."""
        return self.state in ("stopped", "paused")

    def report(self, step: int, value: float) -> bool:
        """Says what the objective is at a step, from 0, larger each time. Returns False if the trial should stop."""
        number = float(value)
        answer = self._search._ask({"op": "report", "id": self.id, "step": step, "value": number if math.isfinite(number) else None})
        self.value = number
        if answer["decision"] == "pause":
            self.state = "paused"
            self._search._paused[self.id] = self
        elif answer["decision"] == "stop":
            self.state = "stopped"
        self.reason = answer.get("reason", "")
        return not self.should_stop

    def tell(self, value: float | Mapping[str, float]) -> None:
        """Says how good the trial was, at its end. With several objectives, or limits of metrics: the value of each by its
        name. A value of an objective that is no finite number counts as failed; a paused trial that is told ends."""
        values = {name: float(one) for name, one in value.items()} if isinstance(value, Mapping) else {}
        objectives = [values[name] for name in self._search.goals if name in values] if values else [float(value)]  # type: ignore[arg-type]
        if not all(math.isfinite(number) for number in objectives):
            self.fail()
            return
        if values:
            told = {name: number if math.isfinite(number) else None for name, number in values.items()}
            self._search._ask({"op": "tell", "id": self.id, "values": told})
        else:
            self._search._ask({"op": "tell", "id": self.id, "value": objectives[0]})
        self.value = objectives[0]
        self.values = values
        self.state = "stopped" if self.state == "stopped" else "complete"
        self._search._ended(self)

    def fail(self) -> None:
        """Says that the trial failed: the search avoids what is like it."""
        self._search._ask({"op": "tell", "id": self.id, "state": "failed"})
        self.value = None
        self.state = "failed"
        self._search._ended(self)

    def __enter__(self) -> Trial:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self.state in ("complete", "failed", "paused") or self in self._search.trials:
            return
        if kind is not None or (self.state == "running" and self.value is None):
            self.fail()
        elif self.state == "running":
            assert self.value is not None
            self.tell(self.value)
        else:  # stopped: its last report counts
            self._search._ended(self)

    def __repr__(self) -> str:
        return f"Trial({self.id}, {self.params}, {self.state}, value={self.value})"


class Search:
    """Suggests configurations. To be closed, or used as a context. May be used by several threads.

    `goal`: "minimize" or "maximize", or for two to four objectives what each is called and its goal. `parameters`, `constraints`
    (limits of metrics that you tell), `rules`, `strategy`, `stopping` and `resource` are as in study.json. `parallel`: how many
    trials you run at a time.
    `can_pause=False`: your trials cannot be resumed where they were paused. `program`: the path of vernier-cli.
    """

    def __init__(self, parameters: Sequence[Mapping[str, Any]], goal: Goal | Mapping[str, Goal], *,
                 constraints: Sequence[Mapping[str, Any]] = (), rules: Sequence[str] = (), strategy: str | Mapping[str, Any] = "bayesian",
                 stopping: str | Mapping[str, Any] | None = None, resource: Mapping[str, int] | None = None, seed: int = 1,
                 parallel: int = 1, can_pause: bool = False, program: str | None = None) -> None:
        self.goals: dict[str, Goal] = dict(goal) if isinstance(goal, Mapping) else {"objective": goal}
        self.goal: Goal = next(iter(self.goals.values()))  # of several objectives that of the first
        self.constraints = list(constraints)
        self.trials: list[Trial] = []  # those that have ended, in the order of their ends
        self._paused: dict[int, Trial] = {}
        self._lock = threading.RLock()
        self._process = subprocess.Popen([find_program(program), "serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                         text=True, encoding="utf-8")
        request: dict[str, Any] = {"op": "create", "parameters": list(parameters),
                                   "objectives": [{"name": name, "goal": word} for name, word in self.goals.items()],
                                   "strategy": strategy, "seed": seed, "max_parallel": parallel, "can_pause": can_pause}
        if constraints:
            request["constraints"] = self.constraints
        if rules:
            request["rules"] = list(rules)
        if stopping is not None:
            request["stopping"] = stopping
        if resource is not None:
            request["resource"] = resource
        try:
            self._ask(request)
        except BaseException:
            self.close()
            raise

    def ask(self, count: int = 1) -> list[Trial]:
        """Up to `count` trials to run now; fewer, or none, if the search waits for results or the space is exhausted. One that
        was paused comes again, as the same object."""
        with self._lock:
            return [self._trial(given) for given in self._ask({"op": "ask", "n": count})["trials"]]

    def trial(self) -> Trial:
        """The next trial. Raises VernierError if there is none now."""
        trials = self.ask()
        if not trials:
            raise VernierError("There is no trial to run now: the search waits for results, or the space is exhausted.", "none")
        return trials[0]

    @property
    def best(self) -> Trial | None:
        """The best of the trials that ran to their end; of the stopped ones if there is no other. It keeps all limits. Of
        several objectives the first one counts."""
        for state in ("complete", "stopped"):
            ended = [trial for trial in self.trials if trial.state == state and trial.value is not None
                     and math.isfinite(trial.value) and self._keeps_limits(trial)]
            if ended:
                sign = 1 if self.goal == "minimize" else -1
                return min(ended, key=lambda trial: sign * (trial.value or 0.0))
        return None

    @property
    def front(self) -> list[Trial]:
        """Of several objectives: the complete trials that keep all limits and that no other one beats, which is nowhere worse and
        somewhere better; the best in the first objective first."""
        signs = {name: 1 if goal == "minimize" else -1 for name, goal in self.goals.items()}
        points = {id(trial): [sign * trial.values[name] for name, sign in signs.items()] for trial in self.trials
                  if trial.state == "complete" and signs.keys() <= trial.values.keys() and self._keeps_limits(trial)}
        beaten = {one for one, ours in points.items() for theirs in points.values()
                  if theirs != ours and all(b <= a for a, b in zip(ours, theirs))}
        front = [trial for trial in self.trials if id(trial) in points and id(trial) not in beaten]
        return sorted(front, key=lambda trial: points[id(trial)])

    def _keeps_limits(self, trial: Trial) -> bool:
        for limit in self.constraints:
            value = trial.values.get(limit["metric"], math.nan)
            tolerance = limit.get("tolerance", 0)
            low, high = limit.get("min", -math.inf) - tolerance, limit.get("max", math.inf) + tolerance
            if not low <= value <= high:
                return False
        return True

    def close(self) -> None:
        """Ends the search. Trials that run are told nothing."""
        with self._lock:
            if self._process.poll() is None and self._process.stdin:
                self._process.stdin.close()
                self._process.wait()
            if self._process.stdout:
                self._process.stdout.close()

    def __enter__(self) -> Search:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _trial(self, given: dict[str, Any]) -> Trial:
        known = self._paused.pop(given["id"], None)
        trial = known or Trial(self, given["id"], given["params"], None)
        trial.resource = given.get("resource")
        trial.state = "running"
        trial.reason = ""
        return trial

    def _ended(self, trial: Trial) -> None:
        with self._lock:
            self._paused.pop(trial.id, None)
            if trial not in self.trials:
                self.trials.append(trial)

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        with self._lock:
            stdin, stdout = self._process.stdin, self._process.stdout
            assert stdin and stdout
            try:
                stdin.write(json.dumps(request, allow_nan=False) + "\n")
                stdin.flush()
                line = stdout.readline()
            except (BrokenPipeError, ValueError) as error:
                if isinstance(error, ValueError) and not stdin.closed:
                    raise  # NaN or infinity in the request
                line = ""
            if not line:
                raise VernierError("The search has ended.", "closed")
        answer: dict[str, Any] = json.loads(line)
        if "error" in answer:
            raise VernierError(answer["error"]["message"], answer["error"]["code"])
        return answer
