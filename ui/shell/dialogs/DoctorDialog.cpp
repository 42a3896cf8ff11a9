#include "ui/shell/dialogs/DoctorDialog.h"

#include "ui/controllers/Actions.h"
#include "ui/controllers/DoctorController.h"
#include "ui/text/FindingText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/ContentScroll.h"
#include "ui/widgets/FieldMarks.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace vernier {

namespace {

constexpr int kDoctorCharacters = 110;
constexpr int kDoctorLines = 40;
constexpr int kFindingGap = 8;

}  // namespace

DoctorDialog::DoctorDialog(DoctorController& doctor, QWidget* parent)
    : QDialog(parent), m_doctor(doctor), m_heading(new QLabel), m_list(new QVBoxLayout) {
    setObjectName(QStringLiteral("doctorDialog"));
    setWindowTitle(tr("Doctor"));
    m_heading->setObjectName(QStringLiteral("doctorHeading"));
    m_heading->setFont(semiboldFont(font()));
    QLabel* const sentence =
        makeMutedLabel(tr("%n checks look at the study after each change. They keep quiet where it may as well be chance.",
                          nullptr, static_cast<int>(doctorChecks().size())));
    sentence->setWordWrap(true);
    auto* const content = new QWidget;
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, kFindingGap, 0);
    m_list->setSpacing(kFindingGap);
    column->addLayout(m_list);
    column->addStretch(1);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_close = buttons->button(QDialogButtonBox::Close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(m_heading);
    layout->addWidget(sentence);
    layout->addWidget(new ContentScroll(content), 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * kDoctorCharacters, fontMetrics().lineSpacing() * kDoctorLines);
    QAction* const undo =
        makeAction(this, "undoMending", tr("Undo"), tr("Takes back what was mended last"), QKeySequence::Undo);
    addAction(undo);
    connect(undo, &QAction::triggered, &m_doctor, &DoctorController::undoLast);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_doctor, &DoctorController::changed, this, &DoctorDialog::refresh);
    refresh();
}

std::vector<FindingEntry> DoctorDialog::entries() const {
    std::vector<FindingEntry> entries;
    for (const Finding& finding : m_doctor.findings()) {
        const bool isShown = !finding.remedy.change;  // its button only shows where
        entries.push_back({finding, FindingEntry::Place::Open, isShown ? QString() : m_doctor.whyNotMend(finding)});
    }
    for (const DoctorController::Mended& mended : m_doctor.mended())
        entries.push_back({mended.finding, FindingEntry::Place::Mended, m_doctor.whyNotUndo(mended)});
    for (const Finding& finding : m_doctor.dismissed())
        entries.push_back({finding, FindingEntry::Place::Dismissed, {}});
    return entries;
}

void DoctorDialog::refresh() {
    m_heading->setText(!m_doctor.hasAnswered()       ? tr("Looking at the study…")
                       : m_doctor.findings().empty() ? tr("Nothing to mend.")
                                                     : findingsText(m_doctor.findings()));
    if (std::vector<FindingEntry> now = entries(); now != m_entries) {
        m_entries = std::move(now);
        rebuild();
    }
}

void DoctorDialog::rebuild() {
    const int focused = focusedRow();
    while (QLayoutItem* const item = m_list->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();  // we may be inside one of its signals
        delete item;
    }
    m_rows.clear();
    FindingEntry::Place before = FindingEntry::Place::Open;
    for (const FindingEntry& entry : m_entries) {
        if (std::exchange(before, entry.place) != entry.place)
            addWidget(
                makeMutedLabel(entry.place == FindingEntry::Place::Mended ? tr("Mended") : tr("Dismissed in this study")));
        addRow(entry);
    }
    if (focused >= 0)
        focusRow(focused);
}

void DoctorDialog::addWidget(QWidget* widget) {
    m_list->addWidget(widget);
    widget->show();  // at once: it may be given the focus
}

void DoctorDialog::addRow(const FindingEntry& entry) {
    auto* const row = new FindingRow(entry);
    addWidget(row);
    m_rows.append(row);
    connect(row, &FindingRow::actionChosen, this, [this, entry] { act(entry); });
    connect(row, &FindingRow::dismissChosen, this, [this, entry] { m_doctor.setDismissed(entry.finding, true); });
}

void DoctorDialog::act(const FindingEntry& entry) {
    if (entry.place == FindingEntry::Place::Dismissed) {
        m_doctor.setDismissed(entry.finding, false);
    } else if (entry.place == FindingEntry::Place::Mended) {
        const auto& mended = m_doctor.mended();
        const auto found = std::ranges::find(mended, entry.finding, &DoctorController::Mended::finding);
        if (found != mended.end())
            m_doctor.undo(*found);
    } else if (entry.finding.remedy.change) {
        m_doctor.mend(entry.finding);
    } else {
        Q_EMIT showWanted(viewOf(entry.finding), entry.finding.trial);
    }
}

int DoctorDialog::focusedRow() const {
    const auto holdsFocus = [this](const FindingRow* row) { return focusWidget() && row->isAncestorOf(focusWidget()); };
    const auto found = std::ranges::find_if(m_rows, holdsFocus);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

/// The one that stands where the one that was left stood, so that the keys go on from there.
void DoctorDialog::focusRow(int row) {
    QWidget* const button =
        m_rows.isEmpty() ? m_close : m_rows[std::min<qsizetype>(row, m_rows.size() - 1)]->findChild<QPushButton*>();
    button->setFocus(Qt::TabFocusReason);
}

}  // namespace vernier
