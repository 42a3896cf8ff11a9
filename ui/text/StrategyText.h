#pragma once

#include "core/study/StudyDefinition.h"

#include <QString>

namespace vernier {

struct Method;

/// Label, help and stopping help of a method in the language of the window; unchanged where there is no translation.
QString methodTitle(const Method& method);
QString methodSentence(const Method& method);
QString methodStoppingSentence(const Method& method);

/// Which of its reports a trial is scored by, and when to choose the other way.
QString objectiveSentence(const Objective& objective);

}  // namespace vernier
