#include "app/composition/Workbench.h"

#include "app/composition/OpenStudy.h"
#include "app/composition/SampleStudy.h"
#include "app/composition/StudyMaker.h"
#include "ui/views/FileDrop.h"
#include "ui/views/StartPage.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QThread>

#include <algorithm>

namespace vernier {

namespace {

constexpr auto kThemeKey = "theme";

}  // namespace

Workbench::Workbench(QApplication& application) : m_theme(application), m_confirmed(m_settings), m_recent(m_settings), m_maker(std::make_unique<StudyMaker>()) {
    QApplication::setQuitOnLastWindowClosed(true);
    connect(m_maker.get(), &StudyMaker::made, this, &Workbench::openMade);
    connect(m_maker.get(), &StudyMaker::studyFound, this, &Workbench::openStudy);
    m_theme.setMode(static_cast<ThemeMode>(m_settings.value(QLatin1String(kThemeKey), 0).toInt()));
}

Workbench::~Workbench() = default;

void Workbench::open(const Request& request) {
    if (request.folder.isEmpty()) {
        showStartPage();
        return;
    }
    openStudy(request.folder);
    OpenStudy& study = *m_studies.back();
    if (request.startsAtOnce)
        study.runWhenOpened(request.isConfirmed);
    else if (request.isConfirmed)
        study.confirmWhenOpened();
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
    connect(study, &OpenStudy::windowClosed, this, [this, study] { close(study); });
    fillMenu(*study->window().studyMenu(), study->window());
    connect(new FileDrop(study->window()), &FileDrop::dropped, m_maker.get(),
            [this, study](const QString& path) { m_maker->take(path, &study->window()); });
    study->window().show();
    if (m_startPage)
        m_startPage.release()->deleteLater();  // we may be inside one of its signals
}

void Workbench::showStartPage() {
    auto page = std::make_unique<StartPage>(m_recent.folders());
    connect(page.get(), &StartPage::openRequested, this, [this] { chooseFolder(m_startPage.get()); });
    connect(page.get(), &StartPage::sampleRequested, this, &Workbench::copySample);
    connect(page.get(), &StartPage::newRequested, this,
            [this](const QString& command) { m_maker->begin(command, m_startPage.get()); });
    connect(page.get(), &StartPage::dropped, this, [this](const QString& path) { m_maker->take(path, m_startPage.get()); });
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
    auto* const dialog = new QFileDialog(parent, tr("A script, or a search of another tool"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Searches and scripts (*.yaml *.yml *.json *.py *.sh *.R *.jl)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this, parent](const QString& path) { m_maker->take(path, parent); });
    dialog->open();
}

void Workbench::openMade(const QString& folder, bool isOwnCommand) {
    openStudy(folder);
    if (isOwnCommand)
        m_studies.back()->confirmWhenOpened();
}

void Workbench::copySample() {
    const auto copied = std::make_shared<Result<QString>>();
    QThread* const thread =
        QThread::create([copied, programs = QCoreApplication::applicationDirPath()] { *copied = copySampleStudy(programs); });
    connect(thread, &QThread::finished, this, [this, thread, copied] {
        thread->deleteLater();
        if (*copied) {
            openStudy(**copied);
            m_studies.back()->confirmWhenOpened();
            return;
        }
        auto* const box = new QMessageBox(QMessageBox::Warning, tr("New study from the sample"),
                                          QString::fromStdString(copied->error().text()), QMessageBox::Ok, m_startPage.get());
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    thread->start();
}

void Workbench::fillMenu(QMenu& menu, QWidget& window) {
    const auto add = [&menu, &window](const char* name, const QString& text, const QKeySequence& shortcut) {
        QAction* const action = menu.addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(shortcut);
        window.addAction(action);
        return action;
    };
    connect(add("newStudy", tr("New study…"), QKeySequence::New), &QAction::triggered, this,
            [this, &window] { m_maker->begin({}, &window); });
    connect(add("importStudy", tr("New study from a file…"), {}), &QAction::triggered, this,
            [this, &window] { chooseImport(&window); });
    connect(add("openStudy", tr("Open a study folder"), QKeySequence::Open), &QAction::triggered, this,
            [this, &window] { chooseFolder(&window); });
    connect(add("newFromSample", tr("New study from the sample"), {}), &QAction::triggered, this, &Workbench::copySample);
    QMenu* const recent = menu.addMenu(tr("Recent studies"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
    menu.addSeparator();
    fillAppearance(*menu.addMenu(tr("Appearance")));
    menu.addSeparator();
    connect(add("closeStudy", tr("Close"), QKeySequence::Close), &QAction::triggered, &window, &QWidget::close);
    connect(add("quit", tr("Quit"), QKeySequence::Quit), &QAction::triggered, this, &QApplication::closeAllWindows);
}

void Workbench::fillRecent(QMenu& menu) {
    menu.clear();
    const QStringList folders = m_recent.folders();
    for (const QString& folder : folders)
        connect(menu.addAction(folder), &QAction::triggered, this, [this, folder] { openStudy(folder); });
}

void Workbench::fillAppearance(QMenu& menu) {
    auto* const group = new QActionGroup(&menu);
    const QStringList texts{tr("As the desktop"), tr("Light"), tr("Dark")};
    for (int index = 0; index < texts.size(); ++index) {
        QAction* const action = menu.addAction(texts[index]);
        action->setCheckable(true);
        action->setChecked(index == static_cast<int>(m_theme.mode()));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, index] {
            m_settings.setValue(QLatin1String(kThemeKey), index);
            m_theme.setMode(static_cast<ThemeMode>(index));
        });
    }
}

void Workbench::close(OpenStudy* study) {
    std::erase_if(m_studies, [study](const auto& open) { return open.get() == study; });
}

}  // namespace vernier
