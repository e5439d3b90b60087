"""Settings that every test shares."""

import os

from hypothesis import HealthCheck, settings

# A busy machine must not fail a test: no deadlines, and no complaint about slow generation.
settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fuzz", parent=settings.get_profile("default"), max_examples=100_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
