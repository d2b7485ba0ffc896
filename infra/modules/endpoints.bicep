// The services' addresses within the private network.
param location string
param tags object
param token string
param networkId string
param subnetId string

@description('{name, id, group, zone} of each service.')
param services array

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = [for service in services: {
  name: service.zone
  location: 'global'
  tags: tags
}]

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = [for (service, i) in services: {
  parent: zone[i]
  name: 'coach'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: networkId }
  }
}]

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = [for service in services: {
  name: 'pe-${service.name}-${token}'
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      {
        name: service.name
        properties: { privateLinkServiceId: service.id, groupIds: [service.group] }
      }
    ]
  }
}]

resource addresses 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [for (service, i) in services: {
  parent: endpoint[i]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [{ name: service.name, properties: { privateDnsZoneId: zone[i].id } }]
  }
}]
