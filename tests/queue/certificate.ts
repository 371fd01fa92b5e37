import type { Certificate } from './postgres.ts';

/**
 * A server's certificate for `localhost`, signed by itself, and its key. Made for these tests with `openssl req -x509`, known to
 * everybody, and good for nothing else.
 */
export const localhostCertificate: Certificate = {
  certificate: `-----BEGIN CERTIFICATE-----
MIIBlTCCATugAwIBAgIUYaDog+dVAoTO/amthSfTriNEsEswCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjE4NTg1NFoYDzIxMjYxMTAy
MTg1ODU0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAT+JCjFU9AP3qML5sv+FCIDmiptW77dJm3i1FnfgIIdM7NGu7R8c7Lk
X1ru41WwF0BdqEO0Q2KPR8UIP3+BMdsvo2kwZzAdBgNVHQ4EFgQUZT4lnse7Y0+J
scnmemJ0XzI5LvIwHwYDVR0jBBgwFoAUZT4lnse7Y0+JscnmemJ0XzI5LvIwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SAAwRQIgGOAimcIKHG8YF2VzU8DWMxS3KmjdIq2w1XSnEx967B4CIQCpOJyIpvYc
7737/hNzahE0GPTDtr8QafLL4CuQb4h77A==
-----END CERTIFICATE-----
`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgvWR05qnYgr6kw5IW
nzY96NXbSJTHeQBG3DYAhxwyyYGhRANCAAT+JCjFU9AP3qML5sv+FCIDmiptW77d
Jm3i1FnfgIIdM7NGu7R8c7LkX1ru41WwF0BdqEO0Q2KPR8UIP3+BMdsv
-----END PRIVATE KEY-----
`,
};
