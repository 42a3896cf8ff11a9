#include "ui/handbook/HandbookWindow.h"

#include "ui/handbook/HandbookDelegate.h"
#include "ui/handbook/HandbookView.h"

#include <QAction>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace vernier {

namespace {

constexpr int kSideCharacters = 41;
constexpr int kReadingCharacters = 112;
constexpr int kLines = 44;
constexpr int kPageRole = Qt::UserRole;
constexpr int kAnchorRole = Qt::UserRole + 1;

void addHead(QListWidget& list, const QString& text) {
    auto* const item = new QListWidgetItem(text, &list);
    item->setFlags(Qt::NoItemFlags);
}

QToolButton* makeBarButton(QAction* action) {
    auto* const button = new QToolButton;
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setDefaultAction(action);
    button->setProperty("quiet", true);
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

}  // namespace

HandbookWindow::HandbookWindow(QWidget* parent)
    : QWidget(parent, Qt::Window), m_search(new QLineEdit), m_list(new QListWidget), m_view(new HandbookView) {
    setObjectName(QStringLiteral("handbookWindow"));
    m_back = addKey("handbookBack", tr("Back"), {QKeySequence(Qt::ALT | Qt::Key_Left)});
    m_forward = addKey("handbookForward", tr("Forward"), {QKeySequence(Qt::ALT | Qt::Key_Right)});
    auto* const splitter = new QSplitter;
    splitter->addWidget(makeSide());
    splitter->addWidget(makeContent());
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    const int character = fontMetrics().averageCharWidth();
    splitter->setSizes({character * kSideCharacters, character * kReadingCharacters});
    resize(character * (kSideCharacters + kReadingCharacters), fontMetrics().height() * kLines);
    connect(m_back, &QAction::triggered, this, [this] { step(-1); });
    connect(m_forward, &QAction::triggered, this, [this] { step(1); });
    connect(m_view, &QTextBrowser::anchorClicked, this, &HandbookWindow::followLink);
    listPages();
    openPage(Handbook::indexName());
    m_search->setFocus();
}

QWidget* HandbookWindow::makeSide() {
    m_search->setObjectName(QStringLiteral("handbookSearch"));
    m_search->setPlaceholderText(tr("Search all pages"));
    m_search->setAccessibleName(tr("Search all pages"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("handbookList"));
    m_list->setAccessibleName(tr("Pages"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setProperty("embedded", true);
    m_list->setItemDelegate(new HandbookDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const side = new QWidget;
    side->setMinimumWidth(fontMetrics().averageCharWidth() * kSideCharacters * 2 / 3);
    auto* const layout = new QVBoxLayout(side);
    layout->setContentsMargins(12, 12, 6, 12);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    QAction* const find = addKey("handbookFind", tr("Search"), {QKeySequence::Find, QKeySequence(Qt::Key_Slash)});
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_search, &QLineEdit::textChanged, this, &HandbookWindow::listHits);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { openItem(m_list->currentItem()); });
    connect(m_list, &QListWidget::itemClicked, this, &HandbookWindow::openItem);
    connect(m_list, &QListWidget::itemActivated, this, &HandbookWindow::openItem);
    return side;
}

QWidget* HandbookWindow::makeContent() {
    QAction* const contents = addKey("handbookContents", tr("Contents"), {QKeySequence(Qt::ALT | Qt::Key_Home)});
    connect(contents, &QAction::triggered, this, [this] { openPage(Handbook::indexName()); });
    auto* const bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 6);
    for (QAction* const action : {m_back, m_forward, contents})
        bar->addWidget(makeBarButton(action));
    bar->addStretch(1);
    auto* const content = new QWidget;
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_view, 1);
    return content;
}

QAction* HandbookWindow::addKey(const char* name, const QString& text, const QList<QKeySequence>& keys) {
    auto* const action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(text, keys.first().toString(QKeySequence::NativeText)));
    addAction(action);
    return action;
}

void HandbookWindow::openPage(const QString& name, const QString& anchor) {
    if (!m_handbook.find(name))
        return;
    rememberPlace();
    m_places.resize(m_here + 1);
    m_places.append({name, 0});
    ++m_here;
    display(name);
    if (!anchor.isEmpty())
        m_view->goTo(anchor);
}

void HandbookWindow::display(const QString& name) {
    const HandbookPage& page = *m_handbook.find(name);
    m_view->showPage(page, Handbook::wordsOf(m_search->text()));
    setWindowTitle(tr("%1 – Handbook", "title of a page").arg(page.title));
    m_back->setEnabled(m_here > 0);
    m_forward->setEnabled(m_here + 1 < m_places.size());
    for (int row = 0; m_search->text().isEmpty() && row < m_list->count(); ++row) {
        if (m_list->item(row)->data(kPageRole) == name)
            m_list->setCurrentRow(row);
    }
}

void HandbookWindow::step(int direction) {
    const qsizetype to = m_here + direction;
    if (to < 0 || to >= m_places.size())
        return;
    rememberPlace();
    m_here = to;
    display(m_places[to].page);
    m_view->verticalScrollBar()->setValue(m_places[to].scrolled);
}

void HandbookWindow::rememberPlace() {
    if (m_here >= 0)
        m_places[m_here].scrolled = m_view->verticalScrollBar()->value();
}

void HandbookWindow::listPages() {
    m_list->clear();
    QString group;
    for (const HandbookPage& page : m_handbook.pages()) {
        if (page.group != group)
            addHead(*m_list, group = page.group);
        auto* const item = new QListWidgetItem(page.title, m_list);
        item->setData(kPageRole, page.name);
        item->setToolTip(page.title);
    }
}

void HandbookWindow::listHits(const QString& query) {
    m_view->mark(Handbook::wordsOf(query));
    if (Handbook::wordsOf(query).isEmpty()) {
        listPages();
        return;
    }
    m_list->clear();
    const QList<HandbookHit> hits = m_handbook.search(query);
    addHead(*m_list,
            hits.isEmpty() ? tr("Nothing found") : tr("%n places", "found by a search", static_cast<int>(hits.size())));
    for (const HandbookHit& hit : hits) {
        const QString place = hit.heading == hit.title ? hit.title : hit.title + QStringLiteral(" › ") + hit.heading;
        auto* const item = new QListWidgetItem(place, m_list);
        item->setData(HandbookDelegate::ExcerptRole, hit.excerpt);
        item->setData(kPageRole, hit.page);
        item->setData(kAnchorRole, Handbook::anchorOf(hit.heading));
        item->setToolTip(place + QLatin1Char('\n') + hit.excerpt);
    }
    m_list->setCurrentRow(hits.isEmpty() ? -1 : 1);
}

void HandbookWindow::openItem(const QListWidgetItem* item) {
    if (item && item->flags().testFlag(Qt::ItemIsSelectable))
        openPage(item->data(kPageRole).toString(), item->data(kAnchorRole).toString());
}

void HandbookWindow::followLink(const QUrl& link) {
    if (link.isRelative())
        openPage(link.path().isEmpty() ? m_places[m_here].page : link.path(), link.fragment());
    else
        QDesktopServices::openUrl(link);
}

/// Escape ends the search first, then the reading.
void HandbookWindow::leave() {
    if (m_search->text().isEmpty()) {
        close();
        return;
    }
    m_search->clear();
    display(m_places[m_here].page);
}

void HandbookWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

/// From the search, the arrow keys move in what it has found.
bool HandbookWindow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown)
            return QCoreApplication::sendEvent(m_list, event);
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace vernier
