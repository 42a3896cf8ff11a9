#pragma once

#include "core/base/TrialId.h"
#include "ui/canvas/PictureSink.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCPItemText;
class QCustomPlot;
class QLabel;

namespace vernier {

struct ThemeColors;

/// Pixels around a mark or line that belong to it under the pointer.
inline constexpr double kHoverReach = 8;

/// A plot in the look of the window: no frame, a light grid, few ticks, the names of the axes inside at their ends. Drag zooms,
/// double click shows everything again; hover tells, click selects, Shift-click adds. Subclasses draw what a plot holds.
class PlotView : public QWidget {
    Q_OBJECT

public:
    ~PlotView() override;

    /// The text shown in the middle while there is nothing to draw; empty: none.
    void setEmptyText(const QString& text);
    /// True while the user has zoomed to a part.
    bool isZoomed() const { return m_isZoomed; }
    void resetZoom();
    /// The plot as it looks now, as the content of a file.
    QByteArray picture(PictureFormat format) const;
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void trialClicked(vernier::TrialId trial, bool adds);

protected:
    explicit PlotView(QWidget* parent);

    QCustomPlot* plot() const { return m_plot; }
    const ThemeColors& colors() const;
    void setAxisNames(const QString& x, const QString& y);
    /// The ranges that show everything; applied unless the user has zoomed. True if the plot's ranges changed.
    bool setHomeRanges(double xLower, double xUpper, double yLower, double yUpper);
    void setLogarithmic(bool isLogarithmic);
    /// The horizontal axis counts: its ticks are whole numbers.
    void setCounting(bool isCounting);
    bool isLogarithmic() const { return m_isLogarithmic; }

    /// The colours have changed: remake everything that holds a pen.
    virtual void applyColors() = 0;
    /// The trial under a point of the plot, or none.
    virtual std::optional<TrialId> trialAt(const QPointF& pixel) const = 0;
    virtual QString toolTipOf(TrialId trial) const = 0;

    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void dress();
    void connectMouse();

    QCustomPlot* m_plot;
    QLabel* m_empty;
    QCPItemText* m_xName;
    QCPItemText* m_yName;
    double m_home[4] = {0, 1, 0, 1};
    bool m_isZoomed = false;
    bool m_isLogarithmic = false;
    bool m_isCounting = false;
};

}  // namespace vernier
