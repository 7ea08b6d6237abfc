"""The Dockerfile and the compose file speak of settings, files and commands that exist (no engine needed)."""

import re
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from tracker.config import Settings, load_settings
from tracker.entrypoints.cli.main import app

ROOT = Path(__file__).resolve().parents[1]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    parsed: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    return parsed


def environment(compose: dict[str, Any]) -> dict[str, str]:
    given: dict[str, str] = compose["services"]["tracker"]["environment"]
    return {name: re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", value) for name, value in given.items()}


def test_the_settings_of_the_compose_file_are_settings(
    compose: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment(compose).items():
        monkeypatch.setenv(name, value)
    settings = load_settings()
    assert settings.database.startswith("postgresql://tracker:only-for-trying-out@postgres")
    assert settings.smtp_host == "mailpit"


def test_only_the_network_of_the_mail_catcher_is_opened(compose: dict[str, Any]) -> None:
    (opened,) = environment(compose)["TRACKER_ALLOW_NETWORKS"].split(",")
    (config,) = compose["networks"]["inside"]["ipam"]["config"]
    assert ip_network(opened) == ip_network(config["subnet"])
    assert compose["services"]["mailpit"]["networks"] == ["inside"]


def test_services_refer_to_services_networks_and_volumes_that_exist(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        assert set(service.get("depends_on", {})) <= set(compose["services"])
        assert set(service["networks"]) <= set(compose["networks"])
        assert {volume.split(":")[0] for volume in service.get("volumes", [])} <= set(compose["volumes"])


def test_the_tracker_waits_for_a_healthy_database(compose: dict[str, Any]) -> None:
    assert compose["services"]["tracker"]["depends_on"]["postgres"]["condition"] == "service_healthy"
    assert "pg_isready" in compose["services"]["postgres"]["healthcheck"]["test"][1]


def test_ports_are_opened_to_this_machine_only(compose: dict[str, Any]) -> None:
    ports = [port for service in compose["services"].values() for port in service.get("ports", [])]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_the_image_is_made_of_files_that_exist_and_are_not_ignored() -> None:
    copied = [word for line in re.findall(r"^COPY (.+)$", DOCKERFILE, re.M) for word in line.split()[:-1]]
    let_in = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    assert {"pyproject.toml", "constraints.txt", "tracker"} <= set(copied)
    assert set(copied) == let_in
    assert all((ROOT / name).exists() for name in copied)


def test_every_package_that_is_installed_is_copied() -> None:
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert packages <= set(re.findall(r"^COPY (\w+) ", DOCKERFILE, re.M))


def test_the_image_runs_a_command_that_exists_and_not_as_root() -> None:
    command = get_command(app)
    (run,) = re.findall(r'^CMD \["(\w+)"\]$', DOCKERFILE, re.M)
    assert run in command.commands  # type: ignore[attr-defined]
    assert re.findall(r"^USER (\w+)$", DOCKERFILE, re.M) == ["tracker"]


def test_the_settings_of_the_image_are_settings_and_its_port_is_ours() -> None:
    (line,) = re.findall(r"^ENV (.+)$", DOCKERFILE, re.M)
    names = {pair.split("=")[0] for pair in line.split()} - {"PYTHONUNBUFFERED"}
    assert names <= {f"TRACKER_{name.upper()}" for name in Settings.model_fields}
    assert f"EXPOSE {Settings.model_fields['port'].default}" in DOCKERFILE


def test_the_health_check_asks_readiness_with_python_alone() -> None:
    (code,) = re.findall(r'CMD \["python", "-c", "(.+)"\]', DOCKERFILE)
    compile(code, "the health check", "exec")
    assert "/readyz" in code
    assert "curl" not in DOCKERFILE
