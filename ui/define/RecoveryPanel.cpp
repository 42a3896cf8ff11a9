#include "ui/define/RecoveryPanel.h"

#include "ui/controllers/DefinitionController.h"
#include "ui/define/DraftFields.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/FieldMarks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kGap = 8;

using Reading = std::function<std::optional<double>(const StudyDefinition&)>;
using Writing = std::function<void(StudyDefinition&, std::optional<double>)>;

/// Reading and writing of a number for which none is 0.
template <typename Number>
std::pair<Reading, Writing> access(Number RecoverySettings::*member) {
    return {[member](const StudyDefinition& study) { return std::optional(static_cast<double>(study.recovery.*member)); },
            [member](StudyDefinition& study, std::optional<double> value) {
                study.recovery.*member = static_cast<Number>(std::clamp(value.value_or(0), -1e6, 1e6));
            }};
}

DraftField field(const char* key, const QString& label, const QString& toolTip, Quantity quantity,
                 const std::pair<Reading, Writing>& access) {
    return {QStringLiteral("recovery"), QLatin1String(key), label, toolTip, quantity, access.first, access.second};
}

std::vector<DraftField> retryFields() {
    return {
        field("retries", RecoveryPanel::tr("Retries"),
              RecoveryPanel::tr("How often a trial that was interrupted from outside is run again by itself"), Quantity::Count,
              access(&RecoverySettings::retries)),
        field("wait_s", RecoveryPanel::tr("Wait"),
              RecoveryPanel::tr("How long an interrupted trial waits before it is run again the first time; twice as long each "
                                "further time"),
              Quantity::Duration, access(&RecoverySettings::waitSeconds)),
        field("stop_grace_s", RecoveryPanel::tr("Time to stop"),
              RecoveryPanel::tr("How long a trial that is ended has between interrupt, terminate and kill"), Quantity::Duration,
              access(&RecoverySettings::stopGraceSeconds)),
    };
}

std::vector<DraftField> haltFields() {
    return {
        field(
            "halt_after", RecoveryPanel::tr("Halt after"),
            RecoveryPanel::tr("Halt if so many first trials fail in the same way, or the command cannot start; 0 never halts"),
            Quantity::Count, access(&RecoverySettings::haltAfter)),
        field("abort_after", RecoveryPanel::tr("Abort after"),
              RecoveryPanel::tr("Halt if so many first trials fail, in whatever way; 0 never does"), Quantity::Count,
              access(&RecoverySettings::abortAfter)),
    };
}

/// The numbers in a text, parted by commas or blanks; nothing if something else stands there.
std::optional<std::vector<std::int64_t>> exitCodesFrom(const QString& text) {
    std::vector<std::int64_t> codes;
    static const QRegularExpression gap(QStringLiteral("[\\s,;]+"));
    for (const QString& word : text.split(gap, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        codes.push_back(word.toUShort(&isNumber));
        if (!isNumber)
            return std::nullopt;
    }
    return codes;
}

QString exitCodesText(const std::vector<std::int64_t>& codes) {
    QStringList words;
    for (const std::int64_t code : codes)
        words << QString::number(code);
    return words.join(QLatin1String(", "));
}

QString summaryOf(const RecoverySettings& recovery) {
    QStringList parts{recovery.retries > 0 ? RecoveryPanel::tr("%n retries", nullptr, static_cast<int>(recovery.retries))
                                           : RecoveryPanel::tr("no retry")};
    if (recovery.haltAfter > 0 || recovery.abortAfter > 0) {
        const auto smaller = [](std::int64_t a, std::int64_t b) { return a > 0 && (b <= 0 || a < b) ? a : b; };
        parts << RecoveryPanel::tr("halts after the first %n failures", nullptr,
                                   static_cast<int>(smaller(recovery.haltAfter, recovery.abortAfter)));
    } else {
        parts << RecoveryPanel::tr("never halts");
    }
    return parts.join(QLatin1String(", "));
}

}  // namespace

RecoveryPanel::RecoveryPanel(DefinitionController& definition, QWidget* parent)
    : QWidget(parent),
      m_definition(definition),
      m_fold(new QToolButton),
      m_summary(new ElidedLabel),
      m_fields(new QWidget),
      m_exitCodes(new QLineEdit),
      m_exitCodesFault(makeFaultLabel(QStringLiteral("fault-exit_codes"))) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(makeHead());
    auto* const fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(kGap);
    fields->addWidget(new DraftFields(m_definition, retryFields(), haltFields()));
    fields->addWidget(makeExitCodes());
    fields->addWidget(m_exitCodesFault);
    layout->addWidget(m_fields);
    connect(&m_definition, &DefinitionController::draftChanged, this, &RecoveryPanel::refresh);
    connect(&m_definition, &DefinitionController::faultsChanged, this, &RecoveryPanel::refreshFaults);
    unfold(false);
    refresh();
    refreshFaults();
}

QWidget* RecoveryPanel::makeHead() {
    m_fold->setObjectName(QStringLiteral("recoveryFold"));
    m_fold->setText(tr("When trials break off"));
    m_fold->setToolTip(tr("How often they are run again, and how many failures halt the study"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setProperty("quiet", true);
    m_fold->setCheckable(true);
    connect(m_fold, &QToolButton::toggled, this, &RecoveryPanel::unfold);
    auto* const head = new QWidget;
    auto* const layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    m_summary->setObjectName(QStringLiteral("recoverySummary"));
    m_summary->setProperty("muted", true);
    layout->addWidget(m_fold);
    layout->addWidget(m_summary, 1);
    return head;
}

QWidget* RecoveryPanel::makeExitCodes() {
    const QString toolTip = tr("A command that ends with one of these was interrupted, not wrong: it is run again. 75, 137");
    m_exitCodes->setObjectName(QStringLiteral("limit-exit_codes"));
    m_exitCodes->setAccessibleName(tr("Exit codes"));
    m_exitCodes->setPlaceholderText(tr("none"));
    m_exitCodes->setToolTip(toolTip);
    connect(m_exitCodes, &QLineEdit::textEdited, this, &RecoveryPanel::editExitCodes);
    connect(m_exitCodes, &QLineEdit::editingFinished, &m_definition, &DefinitionController::finishTyping);
    auto* const title = new QLabel(tr("Exit codes"));
    title->setBuddy(m_exitCodes);
    title->setToolTip(toolTip);
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(title);
    layout->addWidget(m_exitCodes, 1);
    return row;
}

void RecoveryPanel::unfold(bool isOpen) {
    m_fold->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    m_fields->setVisible(isOpen);
}

void RecoveryPanel::editExitCodes(const QString& text) {
    const std::optional<std::vector<std::int64_t>> codes = exitCodesFrom(text);
    m_definition.setEntryFault(QStringLiteral("recovery.exit_codes"),
                               codes ? QString() : tr("write exit codes such as 75, 137"));
    if (!codes)
        return;
    StudyDraft after = m_definition.draft();
    after.rest.recovery.exitCodes = *codes;
    m_definition.edit(tr("Edit the exit codes"), after, QStringLiteral("recovery.exit_codes"));
}

void RecoveryPanel::refresh() {
    const RecoverySettings& recovery = m_definition.draft().rest.recovery;
    m_summary->setText(summaryOf(recovery));
    if (exitCodesFrom(m_exitCodes->text()) != recovery.exitCodes)
        m_exitCodes->setText(exitCodesText(recovery.exitCodes));
}

void RecoveryPanel::refreshFaults() {
    const QString fault = m_definition.faultAt(QStringLiteral("recovery.exit_codes"));
    markFault(*m_exitCodes, fault);
    showFault(*m_exitCodesFault, fault);
    if (!m_definition.faultAt(QStringLiteral("recovery")).isEmpty())
        m_fold->setChecked(true);
}

}  // namespace vernier
