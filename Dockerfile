# Tandem on the official Open Liberty image.
#
#   mvn package liberty:create
#   docker build -t tandem .
#   docker run --rm -p 9080:9080 -p 9443:9443 -v tandem-data:/opt/ol/wlp/output/defaultServer/data tandem
#
# liberty:create gathers the JDBC drivers that are copied below. Settings are given as environment variables, for example
# -e TANDEM_DEMO=false -e TANDEM_DB_URL=jdbc:postgresql://db:5432/tandem; docs/configuration.md lists them.

# All features are in this image: nothing is fetched while building. An image with another Java from 17 on will do as well.
FROM icr.io/appcafe/open-liberty:26.0.0.5-full-java21-openj9-ubi-minimal

LABEL org.opencontainers.image.title="Tandem" \
      org.opencontainers.image.description="Contact-centre gateway" \
      org.opencontainers.image.licenses="Apache-2.0"

# The base image runs as user 1001 of group 0.
COPY --chown=1001:0 liberty/server.xml /config/server.xml
COPY --chown=1001:0 target/liberty/wlp/usr/servers/defaultServer/jdbc/ /config/jdbc/
COPY --chown=1001:0 target/tandem.war /config/apps/tandem.war

# The base image's configure.sh is left out on purpose: it starts the server to warm a class cache, and would leave a database
# with the demo users in the image.

# The embedded database. Made here, so that a new volume belongs to the server's user.
RUN mkdir -p /opt/ol/wlp/output/defaultServer/data && chmod g+rwx /opt/ol/wlp/output/defaultServer/data
VOLUME /opt/ol/wlp/output/defaultServer/data

# A container is reached from outside itself.
ENV TANDEM_HTTP_HOST=*

USER 1001
EXPOSE 9080 9443

# curl is part of the base image. Alive, not ready: a restart does not bring a database back.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD curl --fail --silent --show-error --output /dev/null "http://localhost:${TANDEM_HTTP_PORT:-9080}/health/live" || exit 1
