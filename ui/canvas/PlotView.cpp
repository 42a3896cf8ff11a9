#include "ui/canvas/PlotView.h"

#include "ui/canvas/PlotPicture.h"
#include "ui/canvas/QCustomPlot.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace vernier {

namespace {

constexpr int kSmallestZoomPixels = 6;
constexpr int kAxisTickCount = 4;

/// A few ticks, whose labels all have the decimals of their step: 0.9, 1.0 rather than 0.9, 1.
class PlainTicker : public QCPAxisTicker {
public:
    explicit PlainTicker(bool isCounting = false) : m_isCounting(isCounting) { setTickCount(kAxisTickCount); }

protected:
    double getTickStep(const QCPRange& range) override {
        m_step = QCPAxisTicker::getTickStep(range);
        if (m_isCounting)
            m_step = std::max(1.0, std::ceil(m_step));
        return m_step;
    }
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override {
        const double largest = std::max(std::abs(tick), m_step);
        if (m_step <= 0 || m_step < 1e-4 || largest >= 1e5)
            return QCPAxisTicker::getTickLabel(tick, locale, format, precision);
        int decimals = 0;
        for (double scaled = m_step; decimals < 6 && std::abs(scaled - std::round(scaled)) > 1e-6 * scaled; scaled *= 10)
            ++decimals;
        return QString::number(tick, 'f', decimals);
    }

private:
    bool m_isCounting;
    double m_step = 0;
};

QCPItemText* makeAxisName(QCustomPlot* plot, Qt::Alignment alignment, QPointF ratio) {
    auto* const name = new QCPItemText(plot);
    name->position->setType(QCPItemPosition::ptAxisRectRatio);
    name->position->setCoords(ratio);
    name->setPositionAlignment(alignment);
    name->setPadding(QMargins(5, 3, 5, 3));
    name->setSelectable(false);
    name->setLayer(QStringLiteral("overlay"));
    return name;
}

}  // namespace

PlotView::PlotView(QWidget* parent)
    : QWidget(parent),
      m_plot(new QCustomPlot),
      m_empty(new QLabel(this)),
      m_xName(makeAxisName(m_plot, Qt::AlignRight | Qt::AlignBottom, {1, 1})),
      m_yName(makeAxisName(m_plot, Qt::AlignLeft | Qt::AlignTop, {0, 0})) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 10, 10, 6);
    layout->addWidget(m_plot);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("muted", true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_empty->hide();
    m_plot->setObjectName(QStringLiteral("canvas"));
    m_plot->setNoAntialiasingOnDrag(true);
    m_plot->setMouseTracking(true);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setSelectionRectMode(QCP::srmCustom);
    for (QCPAxis* const axis : {m_plot->xAxis, m_plot->yAxis})
        axis->setTicker(QSharedPointer<QCPAxisTicker>(new PlainTicker));
    m_plot->axisRect()->setMinimumMargins(QMargins(0, 6, 8, 0));
    connectMouse();
}

PlotView::~PlotView() = default;

void PlotView::setEmptyText(const QString& text) {
    const bool isEmpty = !text.isEmpty();
    m_empty->setText(text);
    m_empty->setVisible(isEmpty);
    m_plot->setVisible(!isEmpty);
}

void PlotView::resetZoom() {
    m_isZoomed = false;
    m_plot->xAxis->setRange(m_home[0], m_home[1]);
    m_plot->yAxis->setRange(m_home[2], m_home[3]);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QSize PlotView::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 6};
}

QSize PlotView::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 14};
}

const ThemeColors& PlotView::colors() const {
    return ThemeColors::of(palette());
}

void PlotView::setAxisNames(const QString& x, const QString& y) {
    m_xName->setText(x);
    m_yName->setText(y);
}

bool PlotView::setHomeRanges(double xLower, double xUpper, double yLower, double yUpper) {
    const double home[] = {xLower, xUpper, yLower, yUpper};
    if (std::equal(std::begin(home), std::end(home), std::begin(m_home)))
        return false;
    std::copy(std::begin(home), std::end(home), std::begin(m_home));
    if (m_isZoomed)
        return false;
    m_plot->xAxis->setRange(xLower, xUpper);
    m_plot->yAxis->setRange(yLower, yUpper);
    return true;
}

void PlotView::setLogarithmic(bool isLogarithmic) {
    if (isLogarithmic == m_isLogarithmic)
        return;
    m_isLogarithmic = isLogarithmic;
    m_plot->yAxis->setScaleType(isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    QSharedPointer<QCPAxisTicker> ticker;
    if (isLogarithmic)
        ticker.reset(new QCPAxisTickerLog);
    else
        ticker.reset(new PlainTicker);
    m_plot->yAxis->setTicker(ticker);
}

void PlotView::setCounting(bool isCounting) {
    if (std::exchange(m_isCounting, isCounting) != isCounting)
        m_plot->xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new PlainTicker(isCounting)));
}

bool PlotView::event(QEvent* event) {
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::Polish || event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        dress();
        applyColors();
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
    return isHandled;
}

void PlotView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int margin = fontMetrics().height();
    m_empty->setGeometry(rect().adjusted(margin, 0, -margin, 0));
}

QByteArray PlotView::picture(PictureFormat format) const {
    return pictureOf(*m_plot, format, accessibleName());
}

void PlotView::contextMenuEvent(QContextMenuEvent* event) {
    auto* const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("plotMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* const all = menu->addAction(tr("Show everything"));
    all->setEnabled(m_isZoomed);
    connect(all, &QAction::triggered, this, &PlotView::resetZoom);
    if (hasPictureSink(*this) && m_plot->isVisible()) {
        QAction* const save = menu->addAction(tr("Save picture (PNG, SVG, PDF)…"));
        save->setObjectName(QStringLiteral("savePicture"));
        connect(save, &QAction::triggered, this,
                [this] { offerPicture(*this, accessibleName(), [this](PictureFormat format) { return picture(format); }); });
    }
    menu->popup(event->globalPos());
}

void PlotView::dress() {
    const ThemeColors& theme = colors();
    const QFont labels = smallFont(tabularFont(font()));
    m_plot->setBackground(QBrush(theme.card));
    for (QCPAxis* const axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(theme.line));
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLength(0);
        axis->setTickLabelPadding(5);
        axis->setTickLabelFont(labels);
        axis->setTickLabelColor(theme.muted);
        axis->setNumberFormat(QStringLiteral("gb"));
        axis->setNumberPrecision(4);
        axis->grid()->setPen(QPen(theme.grid));
        axis->grid()->setZeroLinePen(QPen(theme.grid));
        axis->grid()->setSubGridVisible(false);
    }
    m_plot->yAxis->setBasePen(Qt::NoPen);
    for (QCPItemText* const name : {m_xName, m_yName}) {
        name->setFont(labels);
        name->setColor(theme.muted);
    }
    QColor veil = theme.accent;
    m_plot->selectionRect()->setPen(QPen(veil, 1));
    veil.setAlpha(40);
    m_plot->selectionRect()->setBrush(veil);
}

void PlotView::connectMouse() {
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        const std::optional<TrialId> trial = event->buttons() ? std::nullopt : trialAt(event->position());
        m_plot->setCursor(trial ? Qt::PointingHandCursor : Qt::ArrowCursor);
        QToolTip::showText(event->globalPosition().toPoint(), trial ? toolTipOf(*trial) : QString(), m_plot);
    });
    connect(m_plot->selectionRect(), &QCPSelectionRect::accepted, this, [this](const QRect& rect, QMouseEvent*) {
        if (rect.width() < kSmallestZoomPixels || rect.height() < kSmallestZoomPixels)
            return;
        m_isZoomed = true;
        m_plot->axisRect()->zoom(QRectF(rect), m_plot->axisRect()->axes());
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this](QMouseEvent*) { resetZoom(); });
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        const std::optional<TrialId> trial = trialAt(event->position());
        if (trial && event->button() == Qt::LeftButton)
            Q_EMIT trialClicked(*trial, event->modifiers().testFlag(Qt::ShiftModifier));
    });
}

}  // namespace vernier
