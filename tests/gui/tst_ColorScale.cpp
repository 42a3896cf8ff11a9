#include "tests/support/TestProgram.h"
#include "ui/theme/ColorScale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tst_ColorScale {

using namespace vernier;

namespace {

/// CIE L*, computed independently of the scale: 0 black, 100 white.
double lightness(QRgb color) {
    const auto linear = [](int channel) {
        const double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    const double y = 0.2126 * linear(qRed(color)) + 0.7152 * linear(qGreen(color)) + 0.0722 * linear(qBlue(color));
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

}  // namespace

class TestColorScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lightnessRisesEvenlyFromDarkBlueToLightYellow() {
        const ColorScale& scale = ColorScale::instance();
        QVERIFY(qBlue(scale.at(0)) > qRed(scale.at(0)) && lightness(scale.at(0)) < 20);
        QVERIFY(qRed(scale.at(1)) > qBlue(scale.at(1)) && lightness(scale.at(1)) > 90);
        const double step = (lightness(scale.at(1)) - lightness(scale.at(0))) / 16;
        for (int i = 0; i < 16; ++i) {
            const double rise = lightness(scale.at((i + 1) / 16.0)) - lightness(scale.at(i / 16.0));
            // Channels are whole numbers: half a unit of each moves L* by less than 0.4.
            QVERIFY2(std::abs(rise - step) < 0.8, qPrintable(QStringLiteral("%1: %2, not %3").arg(i).arg(rise).arg(step)));
        }
    }

    void whatIsOutsideIsClampedAndWhatIsNothingIsTransparent() {
        const ColorScale& scale = ColorScale::instance();
        QCOMPARE(scale.at(-1), scale.at(0));
        QCOMPARE(scale.at(7), scale.at(1));
        QCOMPARE(qAlpha(scale.at(std::numeric_limits<double>::quiet_NaN())), 0);
    }
};

VERNIER_TEST(TestColorScale, Nothing);

}  // namespace tst_ColorScale

#include "tst_ColorScale.moc"
