const people = `
CREATE TABLE IF NOT EXISTS accounts (
  id INTEGER PRIMARY KEY, type TEXT NOT NULL, login TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name TEXT, email TEXT, emailIsPublic INTEGER NOT NULL DEFAULT 0, otherEmails TEXT NOT NULL DEFAULT '[]',
  bio TEXT, company TEXT, location TEXT,
  membersCanRequest INTEGER NOT NULL DEFAULT 1,
  outsideCollaboratorsCanRequest INTEGER NOT NULL DEFAULT 1,
  repositoryAdminsCanInstall INTEGER NOT NULL DEFAULT 1,
  defaultRepositoryPermission TEXT NOT NULL DEFAULT 'read',
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS memberships (
  organizationId INTEGER NOT NULL REFERENCES accounts, userId INTEGER NOT NULL REFERENCES accounts,
  role TEXT NOT NULL, public INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (organizationId, userId)
);
CREATE TABLE IF NOT EXISTS billingManagers (
  organizationId INTEGER NOT NULL REFERENCES accounts, userId INTEGER NOT NULL REFERENCES accounts,
  PRIMARY KEY (organizationId, userId)
);
CREATE TABLE IF NOT EXISTS repositories (
  id INTEGER PRIMARY KEY, ownerId INTEGER NOT NULL REFERENCES accounts,
  name TEXT NOT NULL COLLATE NOCASE, description TEXT, private INTEGER NOT NULL,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL, UNIQUE (ownerId, name)
);
CREATE TABLE IF NOT EXISTS collaborators (
  repositoryId INTEGER NOT NULL REFERENCES repositories ON DELETE CASCADE,
  userId INTEGER NOT NULL REFERENCES accounts, permission TEXT NOT NULL,
  PRIMARY KEY (repositoryId, userId)
);`

const applications = `
CREATE TABLE IF NOT EXISTS apps (
  id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  ownerId INTEGER NOT NULL REFERENCES accounts, description TEXT, externalUrl TEXT NOT NULL,
  permissions TEXT NOT NULL, events TEXT NOT NULL, publicKey TEXT NOT NULL,
  clientId TEXT NOT NULL UNIQUE, clientSecret TEXT NOT NULL,
  webhookUrl TEXT, webhookActive INTEGER NOT NULL DEFAULT 1, webhookSecret TEXT,
  setupUrl TEXT, setupOnUpdate INTEGER NOT NULL, callbackUrls TEXT NOT NULL,
  requestOauthOnInstall INTEGER NOT NULL, public INTEGER NOT NULL,
  userTokensExpire INTEGER NOT NULL DEFAULT 1, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS oauthApps (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, ownerId INTEGER NOT NULL REFERENCES accounts,
  url TEXT, clientId TEXT NOT NULL UNIQUE, clientSecret TEXT NOT NULL, callbackUrl TEXT NOT NULL,
  createdAt TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS installations (
  id INTEGER PRIMARY KEY, appId INTEGER NOT NULL REFERENCES apps ON DELETE CASCADE,
  accountId INTEGER NOT NULL REFERENCES accounts, selection TEXT NOT NULL,
  permissions TEXT NOT NULL, events TEXT NOT NULL,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
  suspendedAt TEXT, suspendedBy INTEGER, suspendedByApp INTEGER NOT NULL DEFAULT 0,
  UNIQUE (appId, accountId)
);
CREATE TABLE IF NOT EXISTS installationRepositories (
  installationId INTEGER NOT NULL REFERENCES installations ON DELETE CASCADE,
  repositoryId INTEGER NOT NULL REFERENCES repositories ON DELETE CASCADE,
  PRIMARY KEY (installationId, repositoryId)
);
CREATE TABLE IF NOT EXISTS installationRequests (
  id INTEGER PRIMARY KEY, appId INTEGER NOT NULL REFERENCES apps ON DELETE CASCADE,
  accountId INTEGER NOT NULL REFERENCES accounts, requesterId INTEGER NOT NULL REFERENCES accounts,
  selection TEXT NOT NULL, repositoryIds TEXT NOT NULL, createdAt TEXT NOT NULL,
  UNIQUE (appId, accountId, requesterId)
);
CREATE TABLE IF NOT EXISTS manifestDrafts (
  id TEXT PRIMARY KEY, manifest TEXT NOT NULL, state TEXT, createdAt TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS manifestCodes (
  code TEXT PRIMARY KEY, appId INTEGER NOT NULL REFERENCES apps ON DELETE CASCADE,
  pem TEXT NOT NULL, expiresAt TEXT NOT NULL
);`

const access = `
CREATE TABLE IF NOT EXISTS sessions (
  hash TEXT PRIMARY KEY, userId INTEGER NOT NULL REFERENCES accounts, createdAt TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS grants (
  id INTEGER PRIMARY KEY, clientId TEXT NOT NULL, userId INTEGER NOT NULL REFERENCES accounts,
  scopes TEXT NOT NULL, permissions TEXT NOT NULL, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
  UNIQUE (clientId, userId)
);
CREATE TABLE IF NOT EXISTS oauthAccess (
  organizationId INTEGER NOT NULL REFERENCES accounts, clientId TEXT NOT NULL,
  state TEXT NOT NULL, updatedAt TEXT NOT NULL, PRIMARY KEY (organizationId, clientId)
);
CREATE TABLE IF NOT EXISTS codes (
  hash TEXT PRIMARY KEY, grantId INTEGER NOT NULL REFERENCES grants ON DELETE CASCADE,
  redirectUri TEXT NOT NULL, scopes TEXT NOT NULL, codeChallenge TEXT, expiresAt TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS userTokens (
  id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, lastEight TEXT NOT NULL,
  grantId INTEGER NOT NULL REFERENCES grants ON DELETE CASCADE, scopes TEXT NOT NULL,
  repositoryId INTEGER, createdAt TEXT NOT NULL, expiresAt TEXT,
  refreshHash TEXT UNIQUE, refreshExpiresAt TEXT
);
CREATE TABLE IF NOT EXISTS installationTokens (
  hash TEXT PRIMARY KEY, installationId INTEGER NOT NULL REFERENCES installations ON DELETE CASCADE,
  permissions TEXT NOT NULL, repositoryIds TEXT, expiresAt TEXT NOT NULL
);`

const machinery = `
CREATE TABLE IF NOT EXISTS deliveries (
  id INTEGER PRIMARY KEY, appId INTEGER NOT NULL REFERENCES apps ON DELETE CASCADE,
  guid TEXT NOT NULL, event TEXT NOT NULL, action TEXT, installationId INTEGER, repositoryId INTEGER,
  redelivery INTEGER NOT NULL, url TEXT NOT NULL, requestHeaders TEXT NOT NULL, payload TEXT NOT NULL,
  createdAt TEXT NOT NULL, deliveredAt TEXT, duration REAL, status TEXT, statusCode INTEGER,
  responseHeaders TEXT, responseBody TEXT
);
CREATE TABLE IF NOT EXISTS faults (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, target TEXT NOT NULL, remaining INTEGER NOT NULL,
  milliseconds INTEGER NOT NULL, createdAt TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS seeds (entity TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS sequence (value INTEGER NOT NULL);
INSERT INTO sequence SELECT 50000000 WHERE NOT EXISTS (SELECT 1 FROM sequence);`

/** Column names are those of the row types; times are ISO 8601 in UTC, lists and maps are JSON. */
export const tables = [people, applications, access, machinery].join('\n')
