#include "ui/explain/TimeStrip.h"

#include "ui/controllers/explain/TimeController.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeIcon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace vernier {

TimeStrip::TimeStrip(TimeController& time, QWidget* parent)
    : QWidget(parent), m_time(time), m_play(new QToolButton), m_slider(new QSlider(Qt::Horizontal)), m_position(new QLabel) {
    setObjectName(QStringLiteral("timeStrip"));
    m_play->setObjectName(QStringLiteral("timePlay"));
    m_slider->setObjectName(QStringLiteral("timeSlider"));
    m_slider->setAccessibleName(tr("Show the model as it was after this many trials"));
    m_slider->setToolTip(m_slider->accessibleName());
    m_slider->setPageStep(5);
    m_position->setObjectName(QStringLiteral("timePosition"));
    m_position->setFont(tabularFont(font()));
    m_position->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    m_position->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* const title = new QLabel(tr("How it learned: the model"));
    title->setProperty("muted", true);
    title->setBuddy(m_slider);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 0, 2, 0);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(m_play);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_position);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_play, &QToolButton::clicked, this, [this] { m_time.isPlaying() ? m_time.pause() : m_time.play(); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        m_time.pause();
        m_time.setPosition(value);
    });
    connect(&m_time, &TimeController::changed, this, &TimeStrip::showTime);
    showTime();
}

void TimeStrip::showTime() {
    const QSignalBlocker blocker(m_slider);
    const auto latest = static_cast<int>(m_time.latest());
    m_slider->setRange(std::min(static_cast<int>(TimeController::kFewest), latest), latest);
    m_slider->setValue(static_cast<int>(m_time.position()));
    const bool hasPast = m_time.latest() > TimeController::kFewest;
    m_slider->setEnabled(hasPast);
    m_play->setEnabled(hasPast);
    m_play->setIcon(themeIcon(m_time.isPlaying() ? QStringLiteral("pause") : QStringLiteral("run")));
    m_play->setAccessibleName(m_time.isPlaying() ? tr("Pause") : tr("Play back how the model developed"));
    m_play->setToolTip(m_play->accessibleName());
    m_position->setText(m_time.isPresent() ? tr("now") : tr("after %1 of %2").arg(m_time.position()).arg(m_time.latest()));
}

}  // namespace vernier
