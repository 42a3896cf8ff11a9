#pragma once

#include <QStringList>

class QCoreApplication;

namespace vernier {

/// The languages that the window speaks, as ISO 639 codes. English is the language of the sources.
QStringList languages();

/// Makes the application speak `language`; anything that is none of ours stands for the first of the system's languages that
/// is. Returns the language that was taken. Texts that exist already stay as they are: call before any window is made. Numbers
/// read in all languages as in commands and logs.
QString installLanguage(QCoreApplication& application, const QString& language);

}  // namespace vernier
