// The function app on Flex Consumption, and every setting that it reads.
param location string
param tags object
param token string
param identityId string
param clientId string
param insightsConnection string
param blobEndpoint string
param packagesContainer string
param keysBlobUri string
param keyUri string
param vaultUri string
param storeEndpoint string
param storeDatabase string
param modelEndpoint string
param modelDeployment string
param authAudience string
param authAuthority string
param authClientId string
param authSecretName string
param publicUrl string
param companies array
param webhookSenders array
param moreSettings object
param subnetId string
param maximumInstances int
param alwaysReadyInstances int
param instanceMemory int

var name = 'func-coach-${token}'
var address = empty(publicUrl) ? 'https://${name}.azurewebsites.net' : publicUrl

// When the timers run, in UTC: second, minute, hour, day, month, day of the week.
var schedules = {
  SweepSchedule: '0 */5 * * * *'
  PendingNotesSchedule: '0 * * * * *'
  DigestSchedule: '0 */15 * * * *'
  RemindersSchedule: '0 */15 * * * *'
  ErasureSchedule: '30 */5 * * * *'
}

var platform = {
  AzureWebJobsStorage__blobServiceUri: blobEndpoint
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  // The board stands at the address that would be the platform's page.
  AzureWebJobsDisableHomepage: 'true'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${clientId};Authorization=AAD'
}

var program = {
  AZURE_CLIENT_ID: clientId
  Cosmos__Endpoint: storeEndpoint
  Cosmos__Database: storeDatabase
  DataProtection__BlobUri: keysBlobUri
  DataProtection__KeyUri: keyUri
  Webhooks__PublicUrl: address
}

var model = empty(modelEndpoint) ? {} : {
  Model__Endpoint: modelEndpoint
  Model__Deployment: modelDeployment
}

var auth = empty(authAudience) ? {} : {
  Auth__Authority: authAuthority
  Auth__Audience: authAudience
  Auth__ClientId: empty(authClientId) ? authAudience : authClientId
  Auth__PublicUrl: address
}

// Without a secret the program proves itself by its identity.
var authSecret = empty(authAudience) || empty(authSecretName) ? {} : {
  Auth__ClientSecret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${authSecretName})'
}

var companySettings = [for (company, i) in companies: {
  'Companies__${i}__Id': company.id
  'Companies__${i}__Name': company.name
  'Companies__${i}__TimeZone': company.timeZone
}]

// The app reads the secrets from the vault; neither the templates nor the settings hold any.
var senderSettings = [for (sender, i) in webhookSenders: union(
  {
    'Webhooks__Senders__${i}__Tenant': sender.tenant
    'Webhooks__Senders__${i}__Source': sender.source
    'Webhooks__Senders__${i}__Secrets__0': '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${sender.secretName})'
  },
  contains(sender, 'organizationId') ? { 'Webhooks__Senders__${i}__OrganizationId': sender.organizationId } : {},
  contains(sender, 'apiUrl') ? { 'Webhooks__Senders__${i}__ApiUrl': sender.apiUrl } : {},
  contains(sender, 'apiTokenName') ? { 'Webhooks__Senders__${i}__ApiToken': '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${sender.apiTokenName})' } : {}
)]

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-coach-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'coach' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${blobEndpoint}${packagesContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemory
        maximumInstanceCount: maximumInstances
        alwaysReady: alwaysReadyInstances == 0 ? [] : [{ name: 'http', instanceCount: alwaysReadyInstances }]
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      http20Enabled: true
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: reduce(concat([schedules, platform, program, model, auth, authSecret], companySettings, senderSettings, [moreSettings]), {}, (all, some) => union(all, some))
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }
}

output url string = 'https://${app.properties.defaultHostName}'
