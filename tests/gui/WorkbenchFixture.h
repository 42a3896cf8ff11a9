#pragma once

#include "app/composition/OpenStudy.h"
#include "app/composition/StudyMenu.h"
#include "core/consent/ConfirmedCommands.h"
#include "tests/support/TestPaths.h"
#include "ui/controllers/RecentStudies.h"
#include "ui/controllers/SettingsController.h"
#include "ui/shell/WindowShell.h"
#include "ui/theme/Theme.h"

#include <QByteArray>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace vernier::test {

inline void copyFolder(const QString& from, const QString& to) {
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString target = to + path.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        if (!QFile::copy(path, target))
            qFatal("%s cannot be copied", qPrintable(path));
    }
}

/// A study with finished trials in its window, with all modes and everything around it, as the program shows it; its settings
/// are its own.
class WorkbenchFixture {
public:
    /// With the settings of an earlier one that is gone, if they are named, and a copy of `study`, a folder of the source tree.
    explicit WorkbenchFixture(const QString& settingsPath = {}, const QByteArray& study = "tests/data/study-v2")
        : m_settingsPath(settingsPath) {
        copyFolder(sourcePath(study.constData()), m_folder.filePath(QStringLiteral("study")));
        m_recent.add(QStringLiteral("/studies/earlier-study"));
        m_open = std::make_unique<OpenStudy>(m_folder.filePath(QStringLiteral("study")), programPath("vernier-trial"),
                                             m_settings, m_confirmed);
        m_shell = new WindowShell(window(), window().registry(), choices);
        m_open->fillPalette(m_shell->palette());
        auto* const menu = new StudyMenu(window(), window().studyMenu(), *m_shell, m_recent);
        QObject::connect(menu, &StudyMenu::studyRequested, menu, [this](const QString& folder) { m_asked << folder; });
    }

    /// Shows the window and waits until the study is there.
    void show(const QSize& size = {1440, 900}) {
        window().resize(size);
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTRY_VERIFY(study().isOpened() && study().definition());
    }

    OpenStudy& open() { return *m_open; }
    MainWindow& window() { return m_open->window(); }
    StudyController& study() { return m_open->study(); }
    /// The folders of the studies that were asked for.
    const QStringList& asked() const { return m_asked; }

    template <typename Widget>
    Widget* find(const char* name) {
        return window().findChild<Widget*>(QLatin1String(name));
    }

    QString settingsPath() const { return m_settings.fileName(); }

private:
    QTemporaryDir m_folder;
    QString m_settingsPath;
    QSettings m_settings{m_settingsPath.isEmpty() ? m_folder.filePath(QStringLiteral("settings.ini")) : m_settingsPath,
                         QSettings::IniFormat};
    ConfirmedCommands m_confirmed{m_settings};
    RecentStudies m_recent{m_settings};

public:
    SettingsController choices{m_settings};

private:
    std::unique_ptr<OpenStudy> m_open;
    WindowShell* m_shell = nullptr;
    QStringList m_asked;
};

}  // namespace vernier::test
