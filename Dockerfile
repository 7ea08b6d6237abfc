# Two stages: wheels are built with the pinned versions, and only they go into the image that runs.
FROM python:3.11-slim AS build
WORKDIR /build
COPY pyproject.toml constraints.txt README.md ./
COPY tracker tracker
COPY scrapers scrapers
COPY db db
COPY alerts alerts
RUN pip wheel --no-cache-dir --wheel-dir /wheels -c constraints.txt .

FROM python:3.11-slim
LABEL org.opencontainers.image.title="designation-tracker"
RUN useradd --system --uid 10001 --create-home --home-dir /data tracker
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --no-cache-dir --no-index --find-links /wheels designation-tracker
USER tracker
WORKDIR /data
VOLUME /data
# Inside a container the loopback address would be out of reach; which addresses of the host lead here is up to who runs it.
ENV TRACKER_HOME=/data TRACKER_HOST=0.0.0.0 TRACKER_LOG_FORMAT=json PYTHONUNBUFFERED=1
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen('http://127.0.0.1:' + os.environ.get('TRACKER_PORT', '8000') + '/readyz', timeout=4)"]
ENTRYPOINT ["tracker"]
CMD ["run"]
