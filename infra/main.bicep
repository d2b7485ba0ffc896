// The whole installation: `azd up` makes the resource group and everything in it. Nothing in it is opened with a key.
targetScope = 'subscription'

@description('The name of the installation; names of resources are made from it.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('The region, one that has Flex Consumption and the model.')
@minLength(1)
param location string

@description('Who deploys: may write secrets into the vault. Empty for nobody.')
param operatorId string = ''

@description('Whom access tokens must be meant for: the client id of the app registration. Empty until there is one; nobody can sign in then.')
param authAudience string = ''

@description('The authority whose tokens are taken.')
param authAuthority string = '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'

@description('The client id under which people sign in to the pages. Empty for the audience, which it is where tokens are of version 2.')
param authClientId string = ''

@description('The name of the secret in the vault by which the program proves itself when people sign in. Empty for none: its identity does.')
param authSecretName string = ''

@description('The address under which browsers and CRMs know the installation, https and without a path, where it is not the function app\'s own.')
param publicUrl string = ''

@description('The companies: {id, name, timeZone}, the id being the Entra tenant\'s. Others run on the defaults, without a digest.')
@maxLength(100)
param companies array = []

@description('The CRMs that may submit notes: {tenant, source, secretName, organizationId?, apiUrl?, apiTokenName?}. The names are those of secrets in the vault.')
@maxLength(100)
param webhookSenders array = []

@description('More settings, such as thresholds: Companies__0__Playbook__NoTractionDays.')
param moreSettings object = {}

@description('Who hears of alerts. Empty for nobody.')
@maxLength(200)
param alertEmail string = ''

@description('0 for a serverless store, billed by request; else the most request units a second to which each container may scale.')
@minValue(0)
@maxValue(100000)
param autoscaleMaxThroughput int = 0

@description('Whether a model reads notes and words suggestions too. Without one the playbook does both.')
param deployModel bool = true

@description('The model: one that should answer without reasoning first. Why this one, until when, and what to check before: docs/deploy.md.')
param modelName string = 'gpt-5.4-mini'

@description('The model\'s version.')
param modelVersion string = '2026-03-17'

@description('Where the model\'s calls may be worked on: GlobalStandard anywhere, which every region offers; DataZoneStandard within the EU or the US, where the region offers it.')
@allowed(['Standard', 'DataZoneStandard', 'GlobalStandard'])
param modelSku string = 'GlobalStandard'

@description('Thousands of tokens a minute.')
@minValue(1)
@maxValue(2000)
param modelCapacity int = 50

@description('Whether store, storage, vault and model are reached through a private network only.')
param privateNetwork bool = false

@description('The most instances of the function app.')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('Instances that are kept ready for requests: 0 costs nothing and lets the first request after a pause wait for some seconds.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int = 0

@description('Memory of an instance, in MB.')
@allowed([512, 2048, 4096])
param instanceMemory int = 2048

@description('How long logs and measures are kept, in days.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('The most gigabytes of logs a day; beyond it none are taken until the next day.')
@minValue(1)
@maxValue(100)
param logDailyCapGb int = 1

var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module coach 'coach.bicep' = {
  name: 'coach'
  scope: group
  params: {
    location: location
    tags: tags
    token: toLower(uniqueString(subscription().id, environmentName, location))
    operatorId: operatorId
    authAudience: authAudience
    authAuthority: authAuthority
    authClientId: authClientId
    authSecretName: authSecretName
    publicUrl: publicUrl
    companies: companies
    webhookSenders: webhookSenders
    moreSettings: moreSettings
    alertEmail: alertEmail
    autoscaleMaxThroughput: autoscaleMaxThroughput
    deployModel: deployModel
    modelName: modelName
    modelVersion: modelVersion
    modelSku: modelSku
    modelCapacity: modelCapacity
    privateNetwork: privateNetwork
    maximumInstances: maximumInstances
    alwaysReadyInstances: alwaysReadyInstances
    instanceMemory: instanceMemory
    logRetentionDays: logRetentionDays
    logDailyCapGb: logDailyCapGb
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output SALESCOACH_URL string = coach.outputs.url
output SALESCOACH_VAULT string = coach.outputs.vaultName
output SALESCOACH_IDENTITY string = coach.outputs.identity
