// The function app's own: its package, the locks of its timers, and the ring of keys with which forms are signed.
param location string
param tags object
param token string
param principalId string
param privateNetwork bool

var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var packages = 'packages'
var keys = 'data-protection'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: 'stcoach${token}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: privateNetwork ? 'Deny' : 'Allow'
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 7 }
    }

    resource container 'containers' = [for name in [packages, keys]: {
      name: name
      properties: { publicAccess: 'None' }
    }]
  }
}

// What a function app's own storage needs: https://learn.microsoft.com/azure/azure-functions/functions-reference#connecting-to-host-storage-with-an-identity
resource own 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, principalId, blobDataOwner)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataOwner)
  }
}

output id string = account.id
output blobEndpoint string = account.properties.primaryEndpoints.blob
output packagesContainer string = packages
output keysBlobUri string = '${account.properties.primaryEndpoints.blob}${keys}/keys.xml'
