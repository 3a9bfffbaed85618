# Production dependencies only, in a stage of their own, so that a change of the source does not install them again.
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# Scripts are off: the one package that has any is the development copy of Node.js itself.
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production \
    READOUT_STORE=/data/readout.db \
    READOUT_HEALTH_PORT=8080
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY src ./src
COPY config ./config
COPY briefs ./briefs
COPY corpus ./corpus
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node directly, not npm: signals must reach the program, which finishes what it is posting before it ends.
CMD ["node", "src/readout.js", "start"]
