#pragma once

#include "core/study/StudyDefinition.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vernier {

/// The words of a name, in lower case: "valLoss", "val_loss" and "val/loss" are {val, loss}; digits end a word: "top5" is
/// {top}.
std::vector<std::string> wordsOf(std::string_view name);

/// Whether people want more of what `name` names (accuracy, reward, ...) or less (loss, error, ...), by its last known word.
/// Nothing if the name does not tell. Pure.
std::optional<Goal> goalOf(std::string_view name);

/// True for what counts the progress of a run: epoch, ep, step, iter, global_step, total_timesteps, num_updates, ...
bool isCounterName(std::string_view name);

/// True for a counter of parts that stand beside each other: fold, seed, repeat, run, ...
bool isFoldName(std::string_view name);

/// True for a part of the data: train, valid, test, ...
bool isPartOfData(std::string_view word);
/// True for what a number is about, a part of the data, a network or a statistic: also ema, teacher, best, mean, ...
bool isSplitWord(std::string_view word);

/// True for what names one process of many: rank, worker, gpu, node, ...
bool isRankWord(std::string_view word);

/// True where a number behind the word says which metric it is, not how good it was: IoU=0.50, top 5, maxDets=100.
bool isSettingWord(std::string_view word);

/// The bounds of what `name` names, where all of `values` lie within them: 0 to 1 or 0 to 100 for accuracies and their like, 0
/// and up for errors that cannot be negative. Open where the name does not tell.
Bounds boundsOf(std::string_view name, const std::vector<double>& values);

}  // namespace vernier
