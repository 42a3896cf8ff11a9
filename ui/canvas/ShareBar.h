#pragma once

#include <QWidget>

namespace vernier {

/// How far a suggestion was made because it looks promising, and how far because little is known there.
class ShareBar : public QWidget {
    Q_OBJECT

public:
    explicit ShareBar(QWidget* parent = nullptr);

    /// `unknown` in [0, 1]; the rest is promising.
    void setUnknownShare(double unknown);
    double unknownShare() const { return m_unknown; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_unknown = 0;
};

}  // namespace vernier
