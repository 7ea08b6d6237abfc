"""Settings of the demo: nobody's file and nobody's environment."""

from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from tracker.config import Settings


class DemoSettings(Settings):
    """Settings that are given by argument only."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read the arguments and nothing else."""
        return (init_settings,)
