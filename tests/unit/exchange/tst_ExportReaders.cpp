#include "core/exchange/ExportFormats.h"
#include "core/exchange/ValueText.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace tst_ExportReaders {

using namespace vernier;
using namespace vernier::test;

namespace {

/// Values that some reader could take for something else.
const std::vector<Value>& oddValues() {
    static const std::vector<Value> kValues{std::string("it's"),
                                            std::string("a \"b\""),
                                            std::string("--flag"),
                                            std::string("1e-05"),
                                            std::string("true"),
                                            std::string("no"),
                                            std::string("null"),
                                            std::string("0123"),
                                            std::string("1_000"),
                                            std::string("12:30"),
                                            std::string("2024-01-01"),
                                            std::string(""),
                                            std::string(" edge "),
                                            std::string("#hash"),
                                            std::string("a # b"),
                                            std::string("a: b"),
                                            std::string("[1, 2]"),
                                            std::string("{a}"),
                                            std::string("C:\\new"),
                                            std::string("tab\there"),
                                            std::string("a\xc2\x85z"),
                                            std::string("a\xe2\x80\xa8z"),
                                            std::string("caf\xc3\xa9 \xf0\x9f\x8e\xb2"),
                                            std::string("two\nlines"),
                                            std::string("$HOME"),
                                            std::string("`id`"),
                                            std::string("=x"),
                                            std::string("a=b&c;d|e"),
                                            std::string("*glob?"),
                                            std::string("~"),
                                            std::string("!bang"),
                                            std::string("%s"),
                                            std::string("-"),
                                            std::string(".5"),
                                            std::string("\x7f"),
                                            std::string("it's \"both\""),
                                            std::int64_t{1} << 60,
                                            std::int64_t{-7},
                                            1e-05,
                                            1.0,
                                            0.1,
                                            1e300,
                                            -2.5e-7,
                                            true,
                                            false};
    return kValues;
}

struct Odd {
    SearchSpace space;
    Configuration configuration;
    QStringList names;
};

/// All those values under names of two levels, without those that `leavesOut`.
Odd oddConfiguration(
    bool hasLevels, const std::function<bool(const Value&)>& leavesOut = [](const Value&) { return false; }) {
    Odd odd;
    std::vector<Parameter> parameters;
    for (std::size_t at = 0; at < oddValues().size(); ++at) {
        if (leavesOut(oddValues()[at]))
            continue;
        const std::string name = (hasLevels ? "part" + std::to_string(at % 3) + ".v" : "v") + std::to_string(at);
        parameters.push_back(categorical(name, {oddValues()[at]}));
        odd.configuration[name] = oddValues()[at];
        odd.names << QString::fromStdString(name);
    }
    odd.space = SearchSpace::create(parameters).value();
    return odd;
}

}  // namespace

/// What is exported comes back from the programs that people give it to.
class TestExportReaders : public QObject {
    Q_OBJECT

private:
    /// What the reader found in `text`; nothing without that reader, which is then said.
    std::optional<QJsonObject> read(const QString& reader, const std::string& text, const QStringList& names) {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("exported")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0)
            qFatal("cannot write");
        file.close();
        QProcess python;
        python.start(QStringLiteral("python3"),
                     QStringList{sourcePath("tests/data/read_export.py"), reader, file.fileName()} + names);
        if (!python.waitForFinished(60000) || python.exitCode() == 77) {
            m_missing = QString::fromUtf8(python.readAllStandardOutput()).trimmed();
            return std::nullopt;
        }
        const QByteArray output = python.readAllStandardOutput();
        m_said = QString::fromUtf8(python.readAllStandardError());
        return QJsonDocument::fromJson(output).object();
    }

    QString m_missing;
    QString m_said;

private Q_SLOTS:
    void valuesKeepTheirTypes_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("hasLevels");
        for (const char* const format : {"json", "yaml", "python", "wandb"})
            QTest::newRow(format) << QString::fromLatin1(format) << false;
        for (const char* const format : {"nested-json", "nested-yaml", "toml", "hydra"})
            QTest::newRow(format) << QString::fromLatin1(format) << true;
    }
    void valuesKeepTheirTypes() {
        QFETCH(QString, format);
        QFETCH(bool, hasLevels);
        const Odd odd = oddConfiguration(hasLevels);
        const ExportFormat* const form = findExportFormat(format.toStdString());
        const Result<std::string> text = form->write({odd.space, odd.configuration, std::string()});
        QVERIFY2(text, text ? "" : text.error().text().c_str());
        const std::optional<QJsonObject> found = read(format, *text, odd.names);
        if (!found)
            QSKIP(qPrintable(m_missing));
        QCOMPARE(found->size(), odd.names.size());
        for (const auto& [name, value] : odd.configuration) {
            const QJsonObject wanted =
                QJsonDocument::fromJson(QByteArray::fromStdString("{\"v\": " + jsonValue(value) + "}")).object();
            const QJsonValue got = (*found)[QString::fromStdString(name)];
            QVERIFY2(got == wanted[QLatin1String("v")],
                     qPrintable(QString::fromStdString(name + ": " + toText(value) + " became ") + got.toVariant().toString() +
                                m_said));
        }
    }

    void textsComeBackFromVariables_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("reader");
        QTest::newRow("sh") << "env"
                            << "sh";
        QTest::newRow("bash") << "env"
                              << "bash";
        QTest::newRow("dash") << "env"
                              << "dash";
        QTest::newRow("dotenv") << "env"
                                << "dotenv";
        QTest::newRow("docker") << "docker"
                                << "docker";
    }
    void textsComeBackFromVariables() {
        QFETCH(QString, format);
        QFETCH(QString, reader);
        const Odd odd = oddConfiguration(false, [&](const Value& value) {
            const std::string text = toText(value);
            return (reader == QLatin1String("docker") && text.find('\n') != std::string::npos) ||
                   (reader == QLatin1String("dotenv") && !hasCommonEnvValue(text));  // the file says so
        });
        QVERIFY(odd.names.size() > 40);
        const std::string text =
            findExportFormat(format.toStdString())->write({odd.space, odd.configuration, std::string()}).value();
        const std::optional<QJsonObject> found = read(reader, text, odd.names);
        if (!found)
            QSKIP(qPrintable(m_missing));
        for (const auto& [name, value] : odd.configuration)
            QCOMPARE((*found)[QString::fromStdString(name)].toString(), QString::fromStdString(toText(value)));
    }

    void anApostropheStandsInQuotes() {
        QCOMPARE(envValue("it's"), std::string("\"it's\""));
        QCOMPARE(envValue("a b"), std::string("'a b'"));
        QCOMPARE(envValue("it's $5"), std::string("'it'\\''s $5'"));
        QVERIFY(!hasCommonEnvValue("it's $5"));
    }

    void aFormThatCannotHoldAValueSaysSo() {
        const SearchSpace space = SearchSpace::create({continuous("net"), continuous("net.width")}).value();
        const Configuration both{{"net", 0.5}, {"net.width", 0.25}};
        for (const char* const format : {"nested-json", "nested-yaml", "toml"}) {
            const auto text = findExportFormat(format)->write({space, both, std::string()});
            QVERIFY(!text && text.error().message.text().starts_with("net has a value of its own"));
        }
        const SearchSpace lines = SearchSpace::create({categorical("v", {std::string("a\nb")})}).value();
        QVERIFY(!findExportFormat("docker")->write({lines, {{"v", std::string("a\nb")}}, std::string()}));
    }

    void severalTrialsAreStillOfTheForm() {
        const Odd odd = oddConfiguration(true);
        for (const char* const format : {"toml", "python"}) {
            const ExportFormat* const form = findExportFormat(format);
            const std::string one = form->write({odd.space, odd.configuration, std::string()}).value();
            const std::string text = form->join({{TrialId{3}, 0.5, one}, {TrialId{4}, std::nullopt, one}});
            const QString reader = QString::fromLatin1(format);
            QProcess python;
            python.start(QStringLiteral("python3"),
                         {QStringLiteral("-c"),
                          reader == QLatin1String("toml")
                              ? QStringLiteral("import sys, tomllib; print(len(tomllib.loads(sys.stdin.read())['trials']))")
                              : QStringLiteral("import sys, ast; print(len(ast.literal_eval(sys.stdin.read())))")});
            python.write(text.data(), static_cast<qint64>(text.size()));
            python.closeWriteChannel();
            QVERIFY(python.waitForFinished());
            QCOMPARE(python.readAllStandardOutput().trimmed(), QByteArray("2"));
        }
    }
};

VERNIER_TEST(TestExportReaders, CoreEvents);

}  // namespace tst_ExportReaders

#include "tst_ExportReaders.moc"
