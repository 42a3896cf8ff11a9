#pragma once

#include "ui/text/ThemeMode.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace vernier {

/// Dresses the application: Fusion, the palette of the colour tokens, fonts, and a style sheet for what Fusion draws with
/// bevels. Created once by the composition; widgets never need it (see ThemeColors::of).
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QApplication& application, QObject* parent = nullptr);

    ThemeMode mode() const { return m_mode; }
    /// System follows the desktop: as it is when the program starts and, from Qt 6.5, when it changes.
    void setMode(ThemeMode mode);

private:
    bool isSystemDark() const;
    void apply();

    QApplication& m_application;
    ThemeMode m_mode = ThemeMode::System;
    bool m_wasSystemDarkAtStart = false;
};

/// The system's fixed-width font at the size of `base`, for commands, patterns and logs.
QFont monoFont(const QFont& base);
/// `base` in semibold, for titles and the one number that matters.
QFont semiboldFont(QFont base);
/// `base` a little smaller, for axis labels and hints.
QFont smallFont(QFont base);
/// `base` with figures of one width, for tables and counters; falls back to a family that has them.
QFont tabularFont(QFont base);

}  // namespace vernier
