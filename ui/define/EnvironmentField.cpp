#include "ui/define/EnvironmentField.h"

#include "core/command/ShellWords.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/text/CoreText.h"
#include "ui/widgets/FieldMarks.h"

#include <map>
#include <string>

namespace vernier {

namespace {

using Environment = std::map<std::string, std::string>;

/// The variables in a text, or why it is not valid.
Result<Environment> environmentFrom(const QString& text) {
    const Result<std::vector<std::string>> words = splitShellWords(text.toStdString());
    if (!words)
        return tl::unexpected<Error>(words.error());
    Environment environment;
    for (const std::string& word : *words) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos || equals == 0)
            return failure(ErrorCode::InvalidInput, EnvironmentField::tr("\"%1\" is not a variable; write NAME=value")
                                                        .arg(QString::fromStdString(word))
                                                        .toStdString());
        environment[word.substr(0, equals)] = word.substr(equals + 1);
    }
    return environment;
}

/// {name} needs no quotes here.
std::string written(const Environment& environment) {
    std::string text;
    for (const auto& [name, value] : environment) {
        const std::string word = name + "=" + value;
        const Result<std::vector<std::string>> plain = splitShellWords(word);
        const bool isPlain = plain && plain->size() == 1 && plain->front() == word;
        text += (text.empty() ? "" : " ") + (isPlain ? word : name + "=" + quoteShellWord(value));
    }
    return text;
}

}  // namespace

EnvironmentField::EnvironmentField(DefinitionController& definition, QWidget* parent)
    : QLineEdit(parent), m_definition(definition) {
    setObjectName(QStringLiteral("environment"));
    setAccessibleName(tr("Environment"));
    setPlaceholderText(tr("NAME=value"));
    setToolTip(tr("Variables for every trial, written as in front of a command: OMP_NUM_THREADS=1 LR={lr}"));
    connect(this, &QLineEdit::textEdited, this, &EnvironmentField::edit);
    connect(this, &QLineEdit::editingFinished, &m_definition, &DefinitionController::finishTyping);
    connect(&m_definition, &DefinitionController::draftChanged, this, &EnvironmentField::refresh);
    connect(&m_definition, &DefinitionController::faultsChanged, this,
            [this] { markFault(*this, m_definition.faultAt(QStringLiteral("environment"))); });
    refresh();
}

void EnvironmentField::edit(const QString& text) {
    const Result<Environment> environment = environmentFrom(text);
    m_definition.setEntryFault(QStringLiteral("environment"), environment ? QString() : coreText(environment.error().message));
    if (!environment)
        return;
    StudyDraft after = m_definition.draft();
    after.rest.environment = *environment;
    m_definition.edit(tr("Edit the environment"), after, QStringLiteral("environment"));
}

void EnvironmentField::refresh() {
    const Environment& environment = m_definition.draft().rest.environment;
    const Result<Environment> shown = environmentFrom(text());
    if (!shown || *shown != environment)
        setText(QString::fromStdString(written(environment)));
}

}  // namespace vernier
