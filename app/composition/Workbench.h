#pragma once

#include "app/composition/DesktopNotifier.h"
#include "core/consent/ConfirmedCommands.h"
#include "ui/controllers/RecentStudies.h"
#include "ui/controllers/SettingsController.h"
#include "ui/theme/Theme.h"

#include <QObject>
#include <QSettings>
#include <QString>

#include <memory>
#include <vector>

class QApplication;
class QMenu;
class QWidget;

namespace vernier {

class OpenStudy;
class StudyMaker;
class WindowShell;

/// Creates and wires everything the workbench consists of: settings, theme, the start page, and a window with its engine for
/// each open study.
class Workbench : public QObject {
    Q_OBJECT

public:
    explicit Workbench(QApplication& application);
    ~Workbench() override;

    /// What the command line asks of the program.
    struct Request {
        QString folder;  ///< empty: the start page
        bool startsAtOnce = false;
        bool isConfirmed = false;  ///< the user vouches for the command of this study
    };
    void open(const Request& request);

private:
    /// Without a study named: what the settings say.
    void begin();
    void openStudy(const QString& folder);
    void watch(OpenStudy& study);
    void takeLog(const QString& name, const QString& text, QWidget* window);
    void showStartPage();
    void chooseFolder(QWidget* parent);
    void chooseImport(QWidget* parent);
    void openMade(const QString& folder, bool isOwnCommand);
    void copySample();
    void takeChoices();
    /// Gives a window the actions that create and open studies, and lets files be dropped on it.
    void dress(QWidget& window, QMenu* menu, WindowShell& shell);
    void close(OpenStudy* study);

    QSettings m_settings;
    SettingsController m_choices;
    Theme m_theme;
    ConfirmedCommands m_confirmed;
    RecentStudies m_recent;
    DesktopNotifier m_notifier;
    std::unique_ptr<StudyMaker> m_maker;
    std::unique_ptr<QWidget> m_startPage;
    std::vector<std::unique_ptr<OpenStudy>> m_studies;
};

}  // namespace vernier
