#include "core/files/Descriptor.h"

#include <utility>

#include <unistd.h>

namespace vernier {

Descriptor::Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    std::swap(m_number, other.m_number);
    return *this;
}

Descriptor::~Descriptor() {
    if (m_number >= 0)
        ::close(m_number);
}

int Descriptor::release() {
    return std::exchange(m_number, -1);
}

}  // namespace vernier
