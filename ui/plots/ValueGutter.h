#pragma once

#include <QString>
#include <QWidget>

namespace vernier {

/// The common value axis at the left of a row of slices: labels at the heights of their grid lines.
class ValueGutter : public QWidget {
    Q_OBJECT

public:
    explicit ValueGutter(QWidget* parent = nullptr);

    void setValues(const QString& name, double lower, double upper);
    /// The height of the slices, which may be less than that of this widget.
    void setSliceHeight(int height);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    double m_lower = 0;
    double m_upper = 1;
    int m_sliceHeight = 0;
};

}  // namespace vernier
