#include "ui/widgets/FieldMarks.h"

#include "ui/theme/Theme.h"

#include <QLabel>
#include <QStyle>
#include <QVariant>

namespace vernier {

namespace {

constexpr const char* kPlainToolTip = "plainToolTip";

}  // namespace

void markFault(QWidget& field, const QString& message) {
    const bool isFaulty = !message.isEmpty();
    if (!field.property(kPlainToolTip).isValid())
        field.setProperty(kPlainToolTip, field.toolTip());
    field.setToolTip(isFaulty ? message : field.property(kPlainToolTip).toString());
    field.setAccessibleDescription(field.toolTip());
    setStyleFlag(field, "faulty", isFaulty);
}

void setStyleFlag(QWidget& widget, const char* name, bool isSet) {
    if (widget.property(name).toBool() == isSet)
        return;
    widget.setProperty(name, isSet);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

QLabel* makeFaultLabel(const QString& objectName) {
    auto* const label = new QLabel;
    label->setObjectName(objectName);
    label->setProperty("fault", true);
    label->setFont(smallFont(label->font()));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->hide();
    return label;
}

void showFault(QLabel& label, const QString& message) {
    label.setText(message);
    label.setVisible(!message.isEmpty());
}

QLabel* makeMutedLabel(const QString& text) {
    auto* const label = new QLabel(text);
    label->setProperty("muted", true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel* makeSentenceLabel(const char* objectName) {
    auto* const label = new QLabel;
    label->setObjectName(QLatin1String(objectName));
    label->setWordWrap(true);
    return label;
}

}  // namespace vernier
