#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/StudyReader.h"
#include "app/cli/Terminal.h"
#include "core/exchange/StudyForms.h"
#include "core/exchange/TrialsCsv.h"
#include "core/folder/TrialExport.h"
#include "core/ranking/RepeatRanking.h"
#include "core/ranking/TrialRanking.h"

#include <QCoreApplication>

#include <string_view>

namespace vernier {

namespace {

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

constexpr int kWordWidth = 11;  // of "nested-json"

QString exportDescription() {
    QString text = QStringLiteral(
        "Prints the best configuration of a study, or that of any other trial. Of several objectives the\n"
        "first one says which is the best; with --front: all from which to choose.\n\nFormats:\n");
    for (const ExportFormat& format : exportFormats()) {
        const QString word = QString::fromStdString(format.word).leftJustified(kWordWidth);
        text += QStringLiteral("  %1  %2.\n").arg(word, QString::fromStdString(format.hint));
    }
    for (const StudyForm& form : studyForms()) {
        const QString word = toQString(form.word).leftJustified(kWordWidth);
        text += QStringLiteral("  %1  %2.\n").arg(word, toQString(form.hint));
    }
    return text + QStringLiteral(R"(With --top K or --front: these trials together, in that format.
With --all-trials: all trials as CSV (RFC 4180), one line each: Number, State, metrics, "Param x", times.)");
}

QString formatWords() {
    QStringList words;
    for (const ExportFormat& format : exportFormats())
        words << QString::fromStdString(format.word);
    for (const StudyForm& form : studyForms())
        words << toQString(form.word);
    return words.join(QStringLiteral(", "));
}

ExportedStudy exportedStudy(const ReadStudy& study) {
    return {study.definition, StudyFolder(study.folder.toStdString()), QCoreApplication::applicationDirPath().toStdString()};
}

int noResult() {
    reportError({ErrorCode::NotFound, "No trial has reported the objective yet, so there is no best one.", {}, {}});
    return kExitNoResult;
}

int printStudy(const StudyForm& form, const ReadStudy& study) {
    const StudyInForm written = form.write(study.definition, study.history.trials());
    sayJson(written.text);
    for (const Message& loss : written.losses)
        complain(loss.text());
    return kExitDone;
}

int print(const Result<std::string>& text, const ExportFormat& format) {
    if (!text)
        return reportError(text.error());
    if (std::string_view(format.word) == "json" || std::string_view(format.word) == "yaml")
        sayJson(*text);
    else
        say(*text);
    return kExitDone;
}

}  // namespace

int exportStudy(const QStringList& arguments) {
    CommandParser parser(QStringLiteral("export"), exportDescription());
    const QString trialOption = QStringLiteral("trial");
    const QString formatOption = QStringLiteral("format");
    const QString topOption = QStringLiteral("top");
    const QString frontOption = QStringLiteral("front");
    const QString allOption = QStringLiteral("all-trials");
    parser.add({trialOption, QStringLiteral("The trial with this number instead of the best one."), QStringLiteral("N")});
    const QString defaultFormat = QString::fromStdString(exportFormats().front().word);
    parser.add({formatOption, QStringLiteral("One of %1; %2 is the default.").arg(formatWords(), defaultFormat),
                QStringLiteral("FORMAT"), defaultFormat});
    parser.add({topOption, QStringLiteral("The best K trials whose configurations differ."), QStringLiteral("K")});
    parser.add({frontOption, QStringLiteral("With several objectives: the trials that no other beats in all of them.")});
    parser.add({allOption, QStringLiteral("All trials as CSV.")});
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    const ExportFormat* const format = findExportFormat(parser.value(formatOption).toStdString());
    const StudyForm* const form = findStudyForm(parser.value(formatOption).toStdString());
    if (!format && !form)
        return parser.usageError(
            QStringLiteral("--format must be one of %1; \"%2\" is not.").arg(formatWords(), parser.value(formatOption)));
    std::optional<qint64> number;
    if (parser.isSet(trialOption) && !(number = parser.wholeNumber(trialOption, 0)))
        return kExitUsage;
    std::optional<qint64> top;
    if (parser.isSet(topOption) && !(top = parser.wholeNumber(topOption, 1)))
        return kExitUsage;

    return withStudy(parser.studyFolder(), [&](const ReadStudy& study) -> int {
        if (form)
            return printStudy(*form, study);
        if (parser.isSet(allOption)) {
            sayCsv(writeTrialsCsv(study.definition, study.history.trials(), shownFronts(study.history)));
            return kExitDone;
        }
        if (top || parser.isSet(frontOption)) {
            const std::vector<TrialPtr> best =
                top ? bestTrials(study.definition.space, study.history, static_cast<std::size_t>(*top))
                    : frontOf(study.history);
            return best.empty() ? noResult() : print(exportTrials(*format, best, exportedStudy(study)), *format);
        }
        const Trial* trial = number ? study.history.find(TrialId{*number}) : study.history.incumbent();
        if (!trial && number)
            return reportError({ErrorCode::NotFound, "There is no trial " + std::to_string(*number) + ".", {}, {}});
        return trial ? print(exportTrial(*format, *trial, exportedStudy(study)), *format) : noResult();
    });
}

}  // namespace vernier
