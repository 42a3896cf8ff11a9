#include "core/exchange/report/SvgChart.h"

#include "core/exchange/report/HtmlText.h"
#include "core/space/Value.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kLeft = 52;
constexpr double kRight = 10;
constexpr double kTop = 18;
constexpr double kBottom = 34;
constexpr int kMostTicks = 5;

std::string coordinate(double pixels) {
    return fixedNumber(pixels, 1);
}

std::string attribute(const char* name, double pixels) {
    return std::string(" ") + name + "=\"" + coordinate(pixels) + "\"";
}

std::string classed(const std::string& styleClass) {
    return " class=\"" + escapedHtml(styleClass) + "\"";
}

void widen(SvgChart::Axis& axis) {
    if (axis.upper > axis.lower)
        return;
    const double room = axis.lower == 0 ? 1 : std::abs(axis.lower) * 0.1;
    axis.lower -= room;
    axis.upper += room;
}

/// Steps of 1, 2 or 5 times a power of ten.
std::vector<std::pair<double, std::string>> roundTicks(const SvgChart::Axis& axis) {
    const double rough = (axis.upper - axis.lower) / kMostTicks;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    const double step = power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
    std::vector<std::pair<double, std::string>> ticks;
    for (double k = std::ceil(axis.lower / step); k * step <= axis.upper + step * 1e-9 && ticks.size() < 20; ++k)
        ticks.emplace_back(k * step, shortNumber(k * step));
    return ticks;
}

}  // namespace

SvgChart::SvgChart(int width, int height, Axis x, Axis y, std::string title)
    : m_width(width), m_height(height), m_x(std::move(x)), m_y(std::move(y)), m_title(std::move(title)) {
    for (Axis* const axis : {&m_x, &m_y}) {
        widen(*axis);
        if (axis->ticks.empty())
            axis->ticks = roundTicks(*axis);
    }
}

double SvgChart::pixelX(double x) const {
    const double share = std::clamp((x - m_x.lower) / (m_x.upper - m_x.lower), 0.0, 1.0);
    return kLeft + share * (m_width - kLeft - kRight);
}

double SvgChart::pixelY(double y) const {
    const double share = std::clamp((y - m_y.lower) / (m_y.upper - m_y.lower), 0.0, 1.0);
    return kTop + (1 - share) * (m_height - kTop - kBottom);
}

std::string SvgChart::path(const std::vector<Point>& points, bool isStepped) const {
    std::string path;
    double lastY = 0;
    for (const auto& [x, y] : points) {
        if (!std::isfinite(x) || !std::isfinite(y))
            continue;
        if (!path.empty() && isStepped)
            path += " " + coordinate(pixelX(x)) + "," + coordinate(lastY);
        lastY = pixelY(y);
        path += (path.empty() ? "" : " ") + coordinate(pixelX(x)) + "," + coordinate(lastY);
    }
    return path;
}

void SvgChart::line(const std::vector<Point>& points, const std::string& styleClass) {
    m_content += "<polyline" + classed(styleClass) + " points=\"" + path(points, false) + "\"/>\n";
}

void SvgChart::steps(const std::vector<Point>& points, const std::string& styleClass) {
    m_content += "<polyline" + classed(styleClass) + " points=\"" + path(points, true) + "\"/>\n";
}

void SvgChart::band(const std::vector<double>& x, const std::vector<double>& lower, const std::vector<double>& upper,
                    const std::string& styleClass) {
    std::vector<Point> outline;
    for (std::size_t index = 0; index < x.size(); ++index)
        outline.emplace_back(x[index], lower[index]);
    for (std::size_t index = x.size(); index-- > 0;)
        outline.emplace_back(x[index], upper[index]);
    m_content += "<polygon" + classed(styleClass) + " points=\"" + path(outline, false) + "\"/>\n";
}

void SvgChart::dot(const Point& at, const std::string& styleClass, const std::string& hint) {
    if (!std::isfinite(at.first) || !std::isfinite(at.second))
        return;
    m_content += "<circle" + classed(styleClass) + attribute("cx", pixelX(at.first)) + attribute("cy", pixelY(at.second)) +
                 " r=\"3.2\"><title>" + escapedHtml(hint) + "</title></circle>\n";
}

void SvgChart::label(const Point& at, const std::string& text) {
    m_content += "<text class=\"tick\"" + attribute("x", pixelX(at.first)) + attribute("y", pixelY(at.second) + 4) + ">" +
                 escapedHtml(text) + "</text>\n";
}

void SvgChart::bar(double to, double y, double thickness, const std::string& styleClass) {
    const double top = pixelY(y + thickness / 2);
    m_content += "<rect" + classed(styleClass) + attribute("x", kLeft) + attribute("y", top) +
                 attribute("width", std::max(0.0, pixelX(to) - kLeft)) + attribute("height", pixelY(y - thickness / 2) - top) +
                 "/>\n";
}

void SvgChart::verticalLine(double x, const std::string& styleClass) {
    line({{x, m_y.lower}, {x, m_y.upper}}, styleClass);
}

void SvgChart::cell(double x0, double y0, double x1, double y1, const std::string& color) {
    m_content += "<rect" + attribute("x", pixelX(x0)) + attribute("y", pixelY(y1)) +
                 attribute("width", pixelX(x1) - pixelX(x0)) + attribute("height", pixelY(y0) - pixelY(y1)) + " fill=\"" +
                 escapedHtml(color) + "\"/>\n";
}

std::string SvgChart::frame() const {
    std::string frame;
    const double bottom = m_height - kBottom;
    const double right = m_width - kRight;
    for (const auto& [at, label] : m_y.ticks) {
        const double y = pixelY(at);
        frame += "<line class=\"grid\"" + attribute("x1", kLeft) + attribute("y1", y) + attribute("x2", right) +
                 attribute("y2", y) + "/>\n<text class=\"tick\" text-anchor=\"end\"" + attribute("x", kLeft - 6) +
                 attribute("y", y + 4) + ">" + escapedHtml(label) + "</text>\n";
    }
    for (const auto& [at, label] : m_x.ticks)
        frame += "<text class=\"tick\" text-anchor=\"middle\"" + attribute("x", pixelX(at)) + attribute("y", bottom + 14) +
                 ">" + escapedHtml(label) + "</text>\n";
    frame += "<text class=\"axis\" text-anchor=\"end\"" + attribute("x", right) + attribute("y", m_height - 4.0) + ">" +
             escapedHtml(m_x.name) + "</text>\n<text class=\"axis\"" + attribute("x", 4) + attribute("y", 11) + ">" +
             escapedHtml(m_y.name) + "</text>\n";
    return frame;
}

std::string SvgChart::text() const {
    return "<svg role=\"img\" viewBox=\"0 0 " + std::to_string(m_width) + " " + std::to_string(m_height) + "\" width=\"" +
           std::to_string(m_width) + "\" height=\"" + std::to_string(m_height) + "\"><title>" + escapedHtml(m_title) +
           "</title>\n" + frame() + m_content + "</svg>\n";
}

}  // namespace vernier
