#pragma once

#include <QStringList>

class QCoreApplication;

namespace vernier {

/// The languages that the window speaks, as ISO 639 codes. English is the language of the sources.
QStringList languages();

/// Makes the application speak `language`; if that is not one of ours, the first of the system's languages that is. Returns the
/// language chosen. Texts that already exist stay as they are: call this before any window is created. Numbers look the same in
/// all languages, as in commands and logs.
QString installLanguage(QCoreApplication& application, const QString& language);

}  // namespace vernier
