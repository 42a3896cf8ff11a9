#include "core/intake/CommandReading.h"
#include "core/intake/PastedCommand.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

#include <QFile>

namespace tst_ReadmeCommands {

using namespace vernier;

namespace {

/// "lr continuous 0.0001 1 log", "bs 16 32 64".
std::string shown(const Parameter& parameter) {
    std::string text = parameter.name;
    if (parameter.kind == ParameterKind::Categorical) {
        for (const Value& value : parameter.values)
            text += " " + toText(value);
        return text;
    }
    text += parameter.kind == ParameterKind::Integer ? " integer " : " continuous ";
    const char* const scale = parameter.scale == Scale::Log          ? " log"
                              : parameter.scale == Scale::ReverseLog ? " reverse-log"
                                                                     : "";
    return text + toText(parameter.min) + " " + toText(parameter.max) + scale;
}

/// The command with what is ticked, its environment, and the ticked parameters, a line each.
QString shown(const CommandReading& reading) {
    std::vector<CommandCandidate> ticked;
    std::ranges::copy_if(reading.candidates, std::back_inserter(ticked), &CommandCandidate::isSuggested);
    StudyDraft draft;
    adopt(draft, reading, ticked);
    std::string text = "=> " + commandText(draft);
    for (const auto& [name, value] : draft.rest.environment)
        text += "\n   " + name + "=" + value;
    for (const Parameter& parameter : draft.parameters)
        text += "\n   " + shown(parameter);
    return QString::fromStdString(text);
}

ShellSurroundings around() {
    ShellSurroundings surroundings;
    surroundings.home = "/home/ada";
    surroundings.folder = "/home/ada/work";
    return surroundings;
}

}  // namespace

/// Commands as READMEs of trainers have them, and what their authors would tune: tests/data/readme-commands.txt.
class TestReadmeCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCommandIsReadAsItsAuthorMeantIt_data() {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("expected");
        QFile file(vernier::test::sourcePath("tests/data/readme-commands.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString& block : QString::fromUtf8(file.readAll()).split(QStringLiteral("\n---\n"))) {
            const qsizetype arrow = block.lastIndexOf(QStringLiteral("\n=> "));
            QVERIFY2(arrow > 0, qPrintable(block));
            const QString pasted = block.left(arrow);
            QTest::newRow(qPrintable(pasted.left(60))) << pasted << block.mid(arrow + 1).trimmed();
        }
    }

    void aCommandIsReadAsItsAuthorMeantIt() {
        QFETCH(QString, pasted);
        QFETCH(QString, expected);
        const Result<CommandReading> reading = readPasted(pasted.toStdString(), around());
        QVERIFY2(reading.has_value(), reading ? "" : reading.error().text().c_str());
        QCOMPARE(shown(*reading), expected);
    }
};

VERNIER_TEST(TestReadmeCommands, Nothing);

}  // namespace tst_ReadmeCommands

#include "tst_ReadmeCommands.moc"
