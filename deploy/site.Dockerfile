# The workbench as a site in a container: `docker build -f deploy/site.Dockerfile -t fremsyn-site .`, then `docker run -p 8080:8080 fremsyn-site`
FROM node:20-slim AS build
WORKDIR /fremsyn
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN node --input-type=module -e "await (await import('./scripts/build.mjs')).build('site')"

# without root, on port 8080
FROM nginxinc/nginx-unprivileged:stable-alpine
COPY deploy/site.nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /fremsyn/dist/site /usr/share/nginx/html
EXPOSE 8080
