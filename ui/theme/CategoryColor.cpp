#include "ui/theme/CategoryColor.h"

#include "ui/theme/ThemeColors.h"

namespace vernier {

QColor categoryColor(std::size_t index, const ThemeColors& colors) {
    static const QRgb light[kCategoryColors] = {0x0072B2, 0xE69F00, 0x009E73, 0xD55E00, 0xCC79A7, 0x56B4E9, 0x8A7F00};
    static const QRgb dark[kCategoryColors] = {0x56B4E9, 0xF0B030, 0x2CC295, 0xF07830, 0xE39CC4, 0x4F86D9, 0xE5DA5A};
    return index < kCategoryColors ? QColor(colors.isDark ? dark[index] : light[index]) : colors.waiting;
}

}  // namespace vernier
