"""A clock that jumps from epoch to epoch: so many workers train recorded configurations as an optimiser says.

The budget is counted in full trainings, the mean cost of training a configuration to its end; so with 4 workers 20 of them take
as long as 5 trainings, one after the other.
"""
import dataclasses
import heapq

import numpy as np

MARKS = (1, 2, 5, 10, 20)  # full trainings after which the best value so far is looked at
MOST_TRIALS = 20000


@dataclasses.dataclass
class Trial:
    row: int
    seconds: float  # of an epoch
    began: float
    step: int = 0
    until: int = 0
    state: str = "running"


class Simulation:
    """Runs `optimiser` to the end of the budget. It has ask() -> an answer's trial or None, report(id, step, value) -> what is
    to become of the trial, and tell(id, value)."""

    def __init__(self, problem, optimiser, workers):
        self.problem, self.optimiser = problem, optimiser
        self.idle = workers
        self.unit = problem.full_seconds / workers
        self.trials, self.events = {}, []
        self.best, self.regrets = None, []
        self.calls = 0

    def run(self):
        end = MARKS[-1] * self.unit
        self.fill(0.0)
        while self.events and self.events[0][0] <= end:
            now, _, number = heapq.heappop(self.events)
            self.pass_marks(now)
            self.finish_epoch(now, number)
            self.fill(now)
        self.pass_marks(float("inf"))
        return self

    def fill(self, now):
        while self.idle and len(self.trials) < MOST_TRIALS:
            told = self.optimiser.ask()
            if told is None:
                return
            self.begin(now, told)

    def begin(self, now, told):
        number = told["id"]
        if told.get("resume"):
            trial = self.trials[number]
            if trial.state != "paused":
                raise ValueError("trial %r is resumed and is %s" % (number, trial.state))
        else:
            if number in self.trials:
                raise ValueError("trial %r begins twice" % number)
            row = self.problem.index(told["params"])
            trial = self.trials[number] = Trial(row, self.problem.seconds(row), now)
        trial.until = min(self.problem.epochs, told.get("resource") or self.problem.epochs)
        if trial.until <= trial.step:
            raise ValueError("trial %r is at %d and shall run to %d" % (number, trial.step, trial.until))
        trial.state = "running"
        self.idle -= 1
        self.schedule(now, number)

    def schedule(self, now, number):
        self.calls += 1
        heapq.heappush(self.events, (now + self.trials[number].seconds, self.calls, number))

    def finish_epoch(self, now, number):
        trial = self.trials[number]
        trial.step += 1
        value = float(self.problem.curves[trial.row, trial.step - 1])
        if self.best is None or self.problem.is_better(value, self.best):
            self.best = value
        decision = self.optimiser.report(number, trial.step, value)
        if trial.step == self.problem.epochs:
            trial.state = "done"
            self.optimiser.tell(number, float(self.problem.best_of(self.problem.curves[trial.row])))
        elif decision == "stop":
            trial.state = "stopped"
        elif decision == "pause" or trial.step == trial.until:
            trial.state = "paused"
        elif decision == "continue":
            return self.schedule(now, number)
        else:
            raise ValueError("the decision %r" % decision)
        self.idle += 1

    def pass_marks(self, now):
        while len(self.regrets) < len(MARKS) and now > MARKS[len(self.regrets)] * self.unit:
            self.regrets.append(self.problem.regret(self.best))

    def stopped_the_best(self):
        """Whether, of the configurations begun in the first half, the best never came to its best epoch because it was stopped
        or left paused."""
        early = [trial for trial in self.trials.values() if trial.began <= MARKS[-1] * self.unit / 2]
        sign = 1 if self.problem.goal == "maximize" else -1
        best = max(early, key=lambda trial: (sign * self.problem.curves[trial.row]).max())
        needed = int(np.argmax(sign * self.problem.curves[best.row])) + 1
        return best.state in ("stopped", "paused") and best.step < needed
