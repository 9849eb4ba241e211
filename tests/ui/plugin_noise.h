// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace postroom::test {

//! From now on nobody is told what the plugin without a screen cannot do: it says so at every window, and in a log that
//! is cut somewhere the reason of a failure would go under. All other messages go where they went before. UI thread.
void dropPluginNoise();

} // namespace postroom::test
