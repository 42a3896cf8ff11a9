#include "app/composition/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

/// The translations sit in a static library, which a linker would leave out. Q_INIT_RESOURCE works outside of namespaces only.
static void registerTranslations() {
    Q_INIT_RESOURCE(translations);
}

namespace vernier {

namespace {

constexpr auto kSourceLanguage = "en";

QString systemLanguage() {
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString& each : wanted) {
        const QString code = each.section(QLatin1Char('-'), 0, 0);
        if (languages().contains(code))
            return code;
    }
    return QLatin1String(kSourceLanguage);
}

void install(QCoreApplication& application, const QString& file, const QString& folder) {
    auto* const translator = new QTranslator(&application);
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;  // without that package, Qt's own texts stay English
}

}  // namespace

QStringList languages() {
    return {QLatin1String(kSourceLanguage), QStringLiteral("de")};
}

QString installLanguage(QCoreApplication& application, const QString& language) {
    QLocale::setDefault(QLocale::c());  // numbers as in commands and logs, even in a spin box
    const QString taken = languages().contains(language) ? language : systemLanguage();
    registerTranslations();
    install(application, QStringLiteral("qtbase_") + taken, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QStringLiteral("vernier_") + taken, QStringLiteral(":/translations"));
    return taken;
}

}  // namespace vernier
