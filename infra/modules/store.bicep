// Deals, notes and marks. Keys, partitions and indexes are the store room's own: the same file makes an emulator's containers.
param location string
param tags object
param token string
param principalId string
param privateNetwork bool

@description('0 for serverless; else autoscale, in steps of 1,000 request units a second for each container.')
@minValue(0)
@maxValue(100000)
param autoscaleMaxThroughput int

var containers = loadJsonContent('../../src/SalesCoach.Cosmos/containers.json')
var serverless = autoscaleMaxThroughput == 0
var dataContributor = '00000000-0000-0000-0000-000000000002'

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: 'cosmos-coach-${token}'
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    capabilities: serverless ? [{ name: 'EnableServerless' }] : []
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous7Days' } }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: account
  name: 'salescoach'
  properties: {
    resource: { id: 'salescoach' }
  }
}

resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = [for item in containers: {
  parent: database
  name: item.id
  properties: {
    resource: {
      id: item.id
      partitionKey: item.partitionKey
      indexingPolicy: item.indexingPolicy
      // Nothing ends by age alone: a note goes by its company's rule, together with what was read in it. Only an item that says when it ends does.
      defaultTtl: item.?defaultTtl ?? -1
    }
    options: serverless ? {} : { autoscaleSettings: { maxThroughput: autoscaleMaxThroughput } }
  }
}]

// Reading and writing items, nothing else: the containers are the templates' to make. The account holds nothing but this database.
resource readAndWrite 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = {
  parent: account
  name: guid(account.id, principalId, dataContributor)
  properties: {
    principalId: principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
    scope: account.id
  }
}

output id string = account.id
output endpoint string = account.properties.documentEndpoint
output database string = database.name
