#include "app/composition/Workbench.h"

#include "app/composition/Aside.h"
#include "app/composition/OpenStudy.h"
#include "app/composition/SampleStudy.h"
#include "app/composition/StudyMaker.h"
#include "app/composition/StudyMenu.h"
#include "core/log/LogCategories.h"
#include "ui/controllers/ActionRegistry.h"
#include "ui/shell/FileDrop.h"
#include "ui/shell/ReportCopy.h"
#include "ui/shell/StartPage.h"
#include "ui/shell/WindowShell.h"
#include "ui/text/CoreText.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QMessageBox>

#include <algorithm>

namespace vernier {

namespace {

/// Looks at the disk, which may take a while.
QStringList withoutStudy(QStringList folders) {
    folders.removeIf([](const QString& folder) { return QFile::exists(folder + QStringLiteral("/study.json")); });
    return folders;
}

}  // namespace

Workbench::Workbench(QApplication& application)
    : m_choices(m_settings),
      m_theme(application),
      m_confirmed(m_settings),
      m_recent(m_settings),
      m_maker(std::make_unique<StudyMaker>()) {
    QApplication::setQuitOnLastWindowClosed(true);
    connect(m_maker.get(), &StudyMaker::made, this, &Workbench::openMade);
    connect(m_maker.get(), &StudyMaker::studyFound, this, &Workbench::openStudy);
    connect(m_maker.get(), &StudyMaker::logRead, this, &Workbench::takeLog);
    connect(&m_choices, &SettingsController::changed, this, &Workbench::takeChoices);
    takeChoices();
    qCInfo(logUi, "The desktop: %s.", qUtf8Printable(desktopFacts().join(QStringLiteral(", "))));
}

Workbench::~Workbench() = default;

void Workbench::takeChoices() {
    if (m_choices.theme() != m_theme.mode())
        m_theme.setMode(m_choices.theme());
    m_maker->setDefaults(m_choices.studiesFolder(), m_choices.newStudySlots());
}

void Workbench::open(const Request& request) {
    if (request.folder.isEmpty()) {
        runAside<QStringList>(
            this, [folders = m_recent.folders()] { return withoutStudy(folders); },
            [this](const QStringList& gone) {
                m_recent.remove(gone);
                begin();
            });
        return;
    }
    openStudy(request.folder);
    OpenStudy& study = *m_studies.back();
    if (request.startsAtOnce)
        study.runWhenOpened(request.isConfirmed);
    else if (request.isConfirmed)
        study.confirmWhenOpened();
}

void Workbench::begin() {
    const QStringList known = m_recent.folders();
    if (m_choices.startWith() == StartWith::LastStudy && !known.isEmpty())
        openStudy(known.front());
    else
        showStartPage();
}

void Workbench::openStudy(const QString& folder) {
    const QString absolute = QDir(folder).absolutePath();
    const auto isThere = [&absolute](const auto& study) { return study->study().folder() == absolute; };
    const auto known = std::find_if(m_studies.begin(), m_studies.end(), isThere);
    if (known != m_studies.end()) {
        (*known)->window().activateWindow();
        return;
    }
    m_recent.add(absolute);
    const QString supervisor = QCoreApplication::applicationDirPath() + QStringLiteral("/vernier-trial");
    m_studies.push_back(std::make_unique<OpenStudy>(absolute, supervisor, m_settings, m_confirmed));
    OpenStudy* const study = m_studies.back().get();
    watch(*study);
    if (const std::optional<StudyPlace> place = m_recent.place(absolute))
        study->returnTo(*place);
    MainWindow& window = study->window();
    auto* const shell = new WindowShell(window, window.registry(), m_choices);
    study->fillPalette(shell->palette());
    dress(window, window.studyMenu(), *shell);
    window.show();
    if (m_startPage)
        m_startPage.release()->deleteLater();  // we may be inside one of its signals
}

void Workbench::watch(OpenStudy& study) {
    connect(&study, &OpenStudy::windowClosing, this,
            [this, &study] { m_recent.setPlace(study.study().folder(), study.place()); });
    connect(&study, &OpenStudy::windowClosed, this, [this, &study] { close(&study); });
    connect(&study.endWatch(), &StudyEndWatch::ended, this, [this, &study](const QString& title, const QString& text) {
        if (m_choices.notifies() && !study.window().isActiveWindow())
            m_notifier.notify(title, text, study.window());
    });
}

void Workbench::takeLog(const QString& name, const QString& text, QWidget* window) {
    const auto isThere = [window](const auto& study) { return &study->window() == window; };
    const auto found = std::find_if(m_studies.begin(), m_studies.end(), isThere);
    if (found != m_studies.end()) {
        (*found)->readLog(name, text);
        return;
    }
    auto* const box = new QMessageBox(QMessageBox::Information, tr("Read a log"),
                                      tr("Open a study first, then drop “%1” on its window to point at its metrics.").arg(name),
                                      QMessageBox::Ok, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void Workbench::showStartPage() {
    auto page = std::make_unique<StartPage>(m_recent.folders());
    auto* const registry = new ActionRegistry(page.get());
    dress(*page, nullptr, *new WindowShell(*page, *registry, m_choices));
    connect(page.get(), &StartPage::openRequested, this, [this] { chooseFolder(m_startPage.get()); });
    connect(page.get(), &StartPage::sampleRequested, this, &Workbench::copySample);
    connect(page.get(), &StartPage::newRequested, this,
            [this](const QString& command) { m_maker->begin(command, m_startPage.get()); });
    connect(page.get(), &StartPage::importRequested, this, [this] { chooseImport(m_startPage.get()); });
    connect(page.get(), &StartPage::studyRequested, this, &Workbench::openStudy);
    page->resize(900, 720);
    page->show();
    m_startPage = std::move(page);
}

void Workbench::chooseFolder(QWidget* parent) {
    auto* const dialog = new QFileDialog(parent, tr("Open a study folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &Workbench::openStudy);
    dialog->open();
}

void Workbench::chooseImport(QWidget* parent) {
    auto* const dialog = new QFileDialog(parent, tr("A script, or another tool's search"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Searches and scripts (*.yaml *.yml *.json *.csv *.db *.sqlite3 *.py *.sh *.R *.jl)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this, parent](const QString& path) { m_maker->take(path, parent); });
    dialog->open();
}

void Workbench::openMade(const QString& folder, bool isOwnCommand) {
    openStudy(folder);
    if (isOwnCommand)
        m_studies.back()->confirmWhenOpened();
}

void Workbench::copySample() {
    runAside<Result<QString>>(
        this, [programs = QCoreApplication::applicationDirPath()] { return copySampleStudy(programs); },
        [this](const Result<QString>& copied) {
            if (copied) {
                openMade(*copied, true);
                return;
            }
            auto* const box = new QMessageBox(QMessageBox::Warning, tr("New study from the sample"),
                                              coreText(copied.error().whole()), QMessageBox::Ok, m_startPage.get());
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        });
}

void Workbench::dress(QWidget& window, QMenu* menu, WindowShell& shell) {
    auto* const studies = new StudyMenu(window, menu, shell, m_recent);
    connect(studies, &StudyMenu::newRequested, this, [this, &window] { m_maker->begin({}, &window); });
    connect(studies, &StudyMenu::importRequested, this, [this, &window] { chooseImport(&window); });
    connect(studies, &StudyMenu::openRequested, this, [this, &window] { chooseFolder(&window); });
    connect(studies, &StudyMenu::sampleRequested, this, &Workbench::copySample);
    connect(studies, &StudyMenu::studyRequested, this, &Workbench::openStudy);
    connect(new FileDrop(window), &FileDrop::dropped, m_maker.get(),
            [this, &window](const QString& path) { m_maker->take(path, &window); });
}

void Workbench::close(OpenStudy* study) {
    std::erase_if(m_studies, [study](const auto& open) { return open.get() == study; });
}

}  // namespace vernier
