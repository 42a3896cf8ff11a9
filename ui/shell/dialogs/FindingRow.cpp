#include "ui/shell/dialogs/FindingRow.h"

#include "ui/text/CoreText.h"
#include "ui/text/FindingText.h"
#include "ui/theme/Frame.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"
#include "ui/theme/ThemeIcon.h"
#include "ui/widgets/Card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace vernier {

namespace {

constexpr int kMarkSize = 16;
constexpr int kStripe = 3;  ///< at the left of what is serious

QLabel* makeText(const char* name, const QString& text) {
    auto* const label = new QLabel(text);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

FindingRow::FindingRow(const FindingEntry& entry, QWidget* parent) : QWidget(parent), m_entry(entry) {
    setObjectName(QStringLiteral("finding-") + QString::fromStdString(entry.finding.id));
    setAccessibleName(coreText(entry.finding.sentence));
    setAccessibleDescription(severityText(entry.finding.severity));
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(kCardMargin, kCardMargin, kCardMargin, kCardMargin);
    layout->setSpacing(kCardMargin);
    layout->addWidget(makeMark(), 0, Qt::AlignTop);
    layout->addWidget(makeTexts(), 1);
    layout->addWidget(makeButtons(), 0, Qt::AlignTop);
}

QWidget* FindingRow::makeMark() const {
    const bool isSerious = m_entry.finding.severity == Severity::Serious;
    auto* const mark = new QLabel;
    mark->setPixmap(
        themeIcon(isSerious ? QStringLiteral("warning") : QStringLiteral("info"), isSerious ? IconTone::Text : IconTone::Muted)
            .pixmap(kMarkSize, kMarkSize));
    mark->setToolTip(severityText(m_entry.finding.severity));
    return mark;
}

QWidget* FindingRow::makeTexts() const {
    auto* const texts = new QWidget;
    auto* const column = new QVBoxLayout(texts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const bool isOpen = m_entry.place == FindingEntry::Place::Open;
    QLabel* const sentence = makeText("sentence", coreText(m_entry.finding.sentence));
    if (isOpen)
        sentence->setFont(semiboldFont(font()));
    column->addWidget(sentence);
    if (isOpen) {
        QLabel* const evidence = makeText("evidence", coreText(m_entry.finding.evidence));
        evidence->setProperty("muted", true);
        column->addWidget(evidence);
    }
    if (m_entry.place != FindingEntry::Place::Dismissed)
        column->addWidget(makeText("remedy", coreText(m_entry.finding.remedy.text)));
    return texts;
}

QWidget* FindingRow::makeButtons() {
    auto* const buttons = new QWidget;
    auto* const column = new QVBoxLayout(buttons);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    const bool isOpen = m_entry.place == FindingEntry::Place::Open;
    QPushButton* const act = isOpen                                         ? makeButton("mend", mendText(m_entry.finding))
                             : m_entry.place == FindingEntry::Place::Mended ? makeButton("undo", tr("Undo"))
                                                                            : makeButton("list", tr("List again"));
    act->setEnabled(m_entry.whyNot.isEmpty());
    act->setToolTip(m_entry.whyNot.isEmpty() && isOpen ? coreText(m_entry.finding.remedy.text) : m_entry.whyNot);
    connect(act, &QPushButton::clicked, this, &FindingRow::actionChosen);
    column->addWidget(act);
    if (isOpen) {
        QPushButton* const dismiss = makeButton("dismiss", tr("Dismiss"));
        dismiss->setProperty("quiet", true);
        dismiss->setToolTip(tr("Speak of it no more in this study"));
        connect(dismiss, &QPushButton::clicked, this, &FindingRow::dismissChosen);
        column->addWidget(dismiss);
    }
    return buttons;
}

QPushButton* FindingRow::makeButton(const char* name, const QString& text) const {
    auto* const button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(QStringLiteral("%1: %2").arg(text, coreText(m_entry.finding.sentence)));
    return button;
}

void FindingRow::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    paintFrame(painter, rect(), kCardRadius, colors.card, colors.line);
    if (m_entry.place == FindingEntry::Place::Open && m_entry.finding.severity == Severity::Serious)
        painter.fillRect(QRect(0, kCardRadius, kStripe, height() - 2 * kCardRadius), colors.stopped);
}

}  // namespace vernier
