// What an installation consists of, and who of it may do what with which.
param location string
param tags object
param token string
param operatorId string
param authAudience string
param authAuthority string
param authClientId string
param authSecretName string
param publicUrl string
param companies array
param webhookSenders array
param moreSettings object
param alertEmail string
param autoscaleMaxThroughput int
param deployModel bool
param modelName string
param modelVersion string
param modelSku string
param modelCapacity int
param privateNetwork bool
param maximumInstances int
param alwaysReadyInstances int
param instanceMemory int
param logRetentionDays int
param logDailyCapGb int

// The one identity of the program: it outlives the function app, and rights can be given to it before the app is there.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-coach-${token}'
  location: location
  tags: tags
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: {
    location: location
    tags: tags
    token: token
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    location: location
    tags: tags
    token: token
    principalId: identity.properties.principalId
    retentionDays: logRetentionDays
    dailyCapGb: logDailyCapGb
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    location: location
    tags: tags
    token: token
    principalId: identity.properties.principalId
    privateNetwork: privateNetwork
  }
}

module store 'modules/store.bicep' = {
  name: 'store'
  params: {
    location: location
    tags: tags
    token: token
    principalId: identity.properties.principalId
    privateNetwork: privateNetwork
    autoscaleMaxThroughput: autoscaleMaxThroughput
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    location: location
    tags: tags
    token: token
    principalId: identity.properties.principalId
    operatorId: operatorId
    privateNetwork: privateNetwork
  }
}

module model 'modules/model.bicep' = if (deployModel) {
  name: 'model'
  params: {
    location: location
    tags: tags
    token: token
    principalId: identity.properties.principalId
    privateNetwork: privateNetwork
    name: modelName
    version: modelVersion
    sku: modelSku
    capacity: modelCapacity
  }
}

module endpoints 'modules/endpoints.bicep' = if (privateNetwork) {
  name: 'endpoints'
  params: {
    location: location
    tags: tags
    token: token
    networkId: privateNetwork ? network!.outputs.id : ''
    subnetId: privateNetwork ? network!.outputs.endpointsSubnetId : ''
    services: concat(
      [
        { name: 'store', id: store.outputs.id, group: 'Sql', zone: 'privatelink.documents.azure.com' }
        { name: 'blob', id: storage.outputs.id, group: 'blob', zone: 'privatelink.blob.${environment().suffixes.storage}' }
        { name: 'vault', id: vault.outputs.id, group: 'vault', zone: 'privatelink.vaultcore.azure.net' }
      ],
      deployModel ? [{ name: 'model', id: model!.outputs.id, group: 'account', zone: 'privatelink.openai.azure.com' }] : []
    )
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  dependsOn: [endpoints]
  params: {
    location: location
    tags: tags
    token: token
    identityId: identity.id
    clientId: identity.properties.clientId
    insightsConnection: monitoring.outputs.connection
    blobEndpoint: storage.outputs.blobEndpoint
    packagesContainer: storage.outputs.packagesContainer
    keysBlobUri: storage.outputs.keysBlobUri
    keyUri: vault.outputs.keyUri
    vaultUri: vault.outputs.uri
    storeEndpoint: store.outputs.endpoint
    storeDatabase: store.outputs.database
    modelEndpoint: deployModel ? model!.outputs.endpoint : ''
    modelDeployment: deployModel ? model!.outputs.deployment : ''
    authAudience: authAudience
    authAuthority: authAuthority
    authClientId: authClientId
    authSecretName: authSecretName
    publicUrl: publicUrl
    companies: companies
    webhookSenders: webhookSenders
    moreSettings: moreSettings
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    maximumInstances: maximumInstances
    alwaysReadyInstances: alwaysReadyInstances
    instanceMemory: instanceMemory
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    location: location
    tags: tags
    insightsId: monitoring.outputs.insightsId
    email: alertEmail
  }
}

output url string = app.outputs.url
output vaultName string = vault.outputs.name
output identity string = identity.properties.principalId
