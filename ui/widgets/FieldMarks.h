#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace vernier {

/// Marks a field as faulty, with the message as its tool tip; an empty message removes both.
void markFault(QWidget& field, const QString& message);
/// Sets a property that the style sheet looks at.
void setStyleFlag(QWidget& widget, const char* name, bool isSet);
/// A label for what is wrong with the field above or before it: small, red, and hidden while there is nothing to say.
QLabel* makeFaultLabel(const QString& objectName);
/// Shows `message` in such a label, or hides it.
void showFault(QLabel& label, const QString& message);
/// A label in the secondary colour.
QLabel* makeMutedLabel(const QString& text);
/// An empty label for sentences, which wraps.
QLabel* makeSentenceLabel(const char* objectName);

}  // namespace vernier
