#include "ui/shell/CommandPalette.h"

#include "ui/shell/PaletteDelegate.h"
#include "ui/theme/Frame.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/Card.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kPaletteMargin = 10;
constexpr int kMostShownRows = 11;
constexpr int kPaletteCharacters = 86;

}  // namespace

CommandPalette::CommandPalette(QWidget& window)
    : QWidget(&window), m_model(new PaletteModel(this)), m_query(new QLineEdit), m_list(new QListView), m_nothing(new QLabel) {
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    m_query->setObjectName(QStringLiteral("paletteQuery"));
    m_query->setAccessibleName(tr("What to do or show"));
    m_query->setPlaceholderText(tr("What to do? An action, the number of a trial, a parameter, a study…"));
    m_query->setToolTip(tr("A few letters are enough. Choose with the arrow keys, confirm with Enter, close with Escape"));
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Results"));
    m_list->setProperty("embedded", true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPaletteMargin, kPaletteMargin, kPaletteMargin, kPaletteMargin);
    layout->setSpacing(8);
    layout->addWidget(m_query);
    layout->addWidget(m_list, 1);
    m_nothing->setObjectName(QStringLiteral("paletteNothing"));
    m_nothing->setProperty("muted", true);
    m_nothing->setText(tr("Nothing fits. Try another word, or look in the handbook: Shift+F1."));
    layout->addWidget(m_nothing, 1);
    auto* const shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(28);
    shadow->setOffset(0, 6);
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);
    setFocusProxy(m_query);
    hide();
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    m_query->installEventFilter(this);
    window.installEventFilter(this);
}

void CommandPalette::addSource(Source source) {
    m_sources.push_back(std::move(source));
}

void CommandPalette::open() {
    m_before = window()->focusWidget();
    m_query->clear();
    refresh();
    show();
    raise();
    m_query->setFocus(Qt::ShortcutFocusReason);
    qApp->installEventFilter(this);  // a click anywhere else closes
}

void CommandPalette::close() {
    qApp->removeEventFilter(this);
    const bool hadFocus = m_query->hasFocus();
    hide();
    if (hadFocus && m_before)
        m_before->setFocus();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_query && event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    if (event->type() == QEvent::MouseButtonPress && isVisible() && watched->isWidgetType()) {
        auto* const widget = static_cast<QWidget*>(watched);
        if (widget != this && !isAncestorOf(widget))
            close();
    }
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    paintFrame(painter, rect(), kCardRadius, colors.card, colors.line);
}

void CommandPalette::refresh() {
    const QString query = m_query->text();
    std::vector<PaletteEntry> entries;
    for (const Source& source : m_sources) {
        std::vector<PaletteEntry> more = source(query);
        std::move(more.begin(), more.end(), std::back_inserter(entries));
    }
    m_model->setEntries(std::move(entries), query);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0);
    place();
}

void CommandPalette::place() {
    const QSize room = parentWidget()->size();
    const int rows = std::clamp(m_model->rowCount(), 1, kMostShownRows);
    const int list = rows * PaletteDelegate::rowHeight(fontMetrics()) + 2;
    const int width = std::min(fontMetrics().averageCharWidth() * kPaletteCharacters, room.width() - 4 * kPaletteMargin);
    const int height =
        std::min(list + m_query->sizeHint().height() + 2 * kPaletteMargin + 8, room.height() - 4 * kPaletteMargin);
    setGeometry((room.width() - width) / 2, room.height() / 9, width, height);
}

void CommandPalette::moveBy(int rows) {
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int now = m_list->currentIndex().row();
    const bool isStep = rows == 1 || rows == -1;  // wraps round the ends; pages stop there
    const int next = isStep ? (now + rows + count) % count : std::clamp(now + rows, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(next, 0));
}

bool CommandPalette::takeKey(int key) {
    switch (key) {
        case Qt::Key_Down: moveBy(1); return true;
        case Qt::Key_Up: moveBy(-1); return true;
        case Qt::Key_PageDown: moveBy(kMostShownRows); return true;
        case Qt::Key_PageUp: moveBy(-kMostShownRows); return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab: return true;  // there is nowhere else to go in here
        case Qt::Key_Escape: close(); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: runCurrent(); return true;
        default: return false;
    }
}

void CommandPalette::runCurrent() {
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !m_model->entry(index.row()).isEnabled)
        return;
    const std::function<void()> run = m_model->entry(index.row()).run;  // what is run may change the entries
    close();
    run();
}

}  // namespace vernier
